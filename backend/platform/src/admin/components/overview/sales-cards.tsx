import { Container, Heading, Tabs, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { formatNumber, formatVnd } from "../../kit/format"
import { useTexts } from "../../kit/texts"
import type { useOverviewNumbers } from "../../overview-numbers"
import { BarChart } from "./bar-chart"

export type Numbers = NonNullable<ReturnType<typeof useOverviewNumbers>["data"]>

/** `30/11` of `2026-11-30`. */
const shortDay = (day: string): string => day.slice(5).split("-").reverse().join("/")

/** A part of the first page, with its heading. */
export function Card({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <Container className="flex min-w-0 flex-col gap-y-3 p-5">
      <div>
        <Heading level="h2">{title}</Heading>
        {note && (
          <Text size="small" className="text-ui-fg-subtle">
            {note}
          </Text>
        )}
      </div>
      {children}
    </Container>
  )
}

/** What was paid today, and by day and week. */
export function SalesCard({ numbers: { today, days, weeks } }: { numbers: Numbers }) {
  const { t } = useTexts()
  const shown = ({ orders, gross }: { orders: number; gross: number }) =>
    t("overview.sold", { orders: formatNumber(orders), sum: formatVnd(gross) })
  return (
    <Card title={t("overview.sales")} note={t("overview.sales_hint")}>
      <div className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-ui-fg-base text-3xl font-semibold tabular-nums">{formatVnd(today.gross)}</span>
        <Text size="small" className="text-ui-fg-subtle">
          {t("overview.today_orders", { orders: formatNumber(today.orders) })}
        </Text>
      </div>
      <Tabs defaultValue="days">
        <Tabs.List>
          <Tabs.Trigger value="days">{t("overview.by_day")}</Tabs.Trigger>
          <Tabs.Trigger value="weeks">{t("overview.by_week")}</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="days" className="pt-3">
          <BarChart
            title={t("overview.by_day")}
            bars={days.map((row) => ({ label: shortDay(row.day), value: row.gross, shown: shown(row) }))}
          />
        </Tabs.Content>
        <Tabs.Content value="weeks" className="pt-3">
          <BarChart
            title={t("overview.by_week")}
            bars={weeks.map((row) => ({ label: shortDay(row.from), value: row.gross, shown: shown(row) }))}
          />
        </Tabs.Content>
      </Tabs>
    </Card>
  )
}
