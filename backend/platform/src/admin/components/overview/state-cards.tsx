import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { formatNumber, formatVnd } from "../../kit/format"
import { useTexts } from "../../kit/texts"
import { Card, type Numbers } from "./sales-cards"

/** Orders whose sellers are late, the worst by name, so that somebody calls them. */
export function LateCard({ numbers: { late } }: { numbers: Numbers }) {
  const { t } = useTexts()
  const all = late.to_confirm + late.to_ship
  return (
    <Card title={t("overview.late")} note={t("overview.late_hint")}>
      <ul className="grid grid-cols-2 gap-3">
        {(["to_confirm", "to_ship"] as const).map((what) => (
          <li key={what}>
            <Link to={`/find-order?state=${what}`} className="flex flex-col hover:underline">
              <span
                className={`text-3xl font-semibold tabular-nums ${late[what] ? "text-ui-fg-error" : "text-ui-fg-base"}`}
              >
                {formatNumber(late[what])}
                {late.more && "+"}
              </span>
              <Text size="small">{t(`overview.late_${what}`)}</Text>
            </Link>
          </li>
        ))}
      </ul>
      {all === 0 ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("overview.nobody_late")}
        </Text>
      ) : (
        <ul className="divide-y border-t">
          {late.worst.map((order) => (
            <li key={order.order_id} className="flex flex-wrap items-baseline justify-between gap-x-3 py-2">
              <Link to={`/orders/${order.order_id}`} className="txt-small font-medium underline">
                {order.seller_name}
              </Link>
              <Text size="small" className="text-ui-fg-subtle">
                {t(`overview.late_by_${order.what}`, {
                  time:
                    order.hours >= 48
                      ? t("overview.days", { days: Math.floor(order.hours / 24) })
                      : t("overview.hours", { hours: order.hours }),
                })}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

const ring = 2 * Math.PI * 42

/** How many communes have a seller, as a ring and in words. */
export function CoverageCard({ numbers: { coverage } }: { numbers: Numbers }) {
  const { t } = useTexts()
  const { communes, covered, sellers, trained } = coverage
  const part = communes ? covered / communes : 0
  return (
    <Card title={t("overview.coverage")}>
      <Link to="/coverage" className="flex flex-wrap items-center gap-4">
        <svg viewBox="0 0 100 100" className="size-24 shrink-0" aria-hidden="true">
          <circle
            cx="50"
            cy="50"
            r="42"
            fill="none"
            strokeWidth="12"
            className="stroke-ui-bg-component-pressed"
          />
          <circle
            cx="50"
            cy="50"
            r="42"
            fill="none"
            strokeWidth="12"
            strokeDasharray={`${part * ring} ${ring}`}
            transform="rotate(-90 50 50)"
            className="stroke-[#0f7a57]"
          />
          <text
            x="50"
            y="56"
            textAnchor="middle"
            fontSize="20"
            fontWeight="600"
            className="fill-ui-fg-base"
          >{`${Math.round(part * 100)}%`}</text>
        </svg>
        <span className="flex min-w-0 flex-col">
          <Text weight="plus">{t("overview.covered", { covered, communes })}</Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t("overview.without", { without: communes - covered })}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t("overview.sellers_trained", { sellers, trained })}
          </Text>
        </span>
      </Link>
    </Card>
  )
}

/** What comes into season next month, and what is over with this one. */
export function SeasonCard({ numbers: { season } }: { numbers: Numbers }) {
  const { t } = useTexts()
  return (
    <Card title={t("overview.season")} note={t("overview.season_hint")}>
      {(["begins", "ends"] as const).map((edge) => {
        const { month, count, titles } = season[edge]
        return (
          <div key={edge}>
            <Text size="small" weight="plus">
              {t(`overview.season_${edge}`, { month, goods: count })}
            </Text>
            <Text size="small" className="text-ui-fg-subtle">
              {count === 0
                ? t("overview.season_none")
                : titles.join(", ") + (count > titles.length ? "…" : "")}
            </Text>
          </div>
        )
      })}
    </Card>
  )
}

/** What sold for the most, each with a bar beside the others'. */
export function TopCard({
  title,
  rows,
  linkOf,
}: {
  title: string
  rows: Numbers["top_goods"]
  linkOf: (id: string) => string
}) {
  const { t } = useTexts()
  const most = Math.max(1, ...rows.map(({ gross }) => gross))
  return (
    <Card title={title} note={t("overview.top_hint")}>
      {rows.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("overview.no_sales")}
        </Text>
      )}
      <ol className="flex flex-col gap-y-2">
        {rows.map(({ id, name, orders, gross }) => (
          <li key={id} className="flex flex-col gap-y-1">
            <span className="flex flex-wrap items-baseline justify-between gap-x-3">
              <Link to={linkOf(id)} className="txt-small min-w-0 break-words font-medium hover:underline">
                {name}
              </Link>
              <Text size="small" className="text-ui-fg-subtle whitespace-nowrap tabular-nums">
                {t("overview.sold", { orders: formatNumber(orders), sum: formatVnd(gross) })}
              </Text>
            </span>
            <svg viewBox="0 0 100 4" preserveAspectRatio="none" className="h-1.5 w-full" aria-hidden="true">
              <rect width="100" height="4" className="fill-ui-bg-component" />
              <rect width={Math.max(1, (gross / most) * 100)} height="4" className="fill-[#0f7a57]" />
            </svg>
          </li>
        ))}
      </ol>
    </Card>
  )
}
