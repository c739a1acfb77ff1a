import type { Answer } from "@chophien/contract"
import type { exportOverview as route } from "@chophien/contract/staff/overview"
import { workbookOf } from "@chophien/platform/files/workbook"
import { type Locale, translate } from "@chophien/platform/texts/define-texts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { overviewWords as words } from "../texts/overview-words"
import { readOverview } from "./read-overview"

const shown = (day: string): string => day.split("-").reverse().join("/")

/** The first page's numbers as a workbook, a sheet each. */
export async function exportOverview(
  container: MedusaContainer,
  locale: Locale
): Promise<Answer<typeof route>> {
  const { today, days, weeks, top_goods, top_communes, late, coverage } = await readOverview(container)
  const t = (name: keyof typeof words) => translate(locale, words[name])
  const sums = [t("orders"), t("gross")]
  const sheet = (name: string, first: string, rows: { name: string; orders: number; gross: number }[]) => ({
    name,
    head: [first, ...sums],
    rows: rows.map((row) => [row.name, row.orders, row.gross]),
    widths: [44, 12, 18],
  })
  const content = await workbookOf([
    sheet(
      t("by_day"),
      t("day"),
      days.map(({ day, ...sold }) => ({ name: shown(day), ...sold }))
    ),
    sheet(
      t("by_week"),
      t("week_from"),
      weeks.map(({ from, ...sold }) => ({ name: shown(from), ...sold }))
    ),
    sheet(t("top_goods"), t("goods"), top_goods),
    sheet(t("top_communes"), t("commune"), top_communes),
    {
      name: t("state"),
      head: [t("what"), t("number")],
      rows: [
        [t("late_to_confirm"), late.to_confirm],
        [t("late_to_ship"), late.to_ship],
        [t("communes"), coverage.communes],
        [t("covered"), coverage.covered],
        [t("sellers"), coverage.sellers],
        [t("trained"), coverage.trained],
      ],
      widths: [44, 12],
    },
  ])
  return { file_name: `tong-quan-${today.day}.xlsx`, content: content.toString("base64") }
}
