import type { Answer, ReadQuery } from "@chophien/contract"
import type { exportCoverage as route } from "@chophien/contract/staff/coverage"
import { csvOf } from "@chophien/platform/csv"
import { type Cell, workbookOf } from "@chophien/platform/files/workbook"
import { type Locale, translate } from "@chophien/platform/texts/define-texts"
import { slugOf } from "@chophien/vocabulary/slug"
import { dayInVietnam } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { coverageColumns } from "../texts/coverage-columns"
import { readCoverage } from "./read-coverage"

/** The table of coverage as a file for a spreadsheet; communes without a seller are in it. */
export async function exportCoverage(
  container: MedusaContainer,
  { province_code, format }: ReadQuery<typeof route>,
  locale: Locale
): Promise<Answer<typeof route>> {
  const { province, communes } = await readCoverage(container, province_code)
  const head = Object.values(coverageColumns).map((text) => translate(locale, text))
  const rows = communes.map((commune): Cell[] => [
    commune.code,
    commune.full_name,
    commune.population,
    commune.sellers.active,
    commune.sellers.pending,
    commune.sellers.suspended,
    commune.trained,
    commune.goods,
    commune.orders,
    commune.sales,
    commune.xanh,
  ])
  const file_name = `do-phu-${slugOf(province?.name ?? "")}-${dayInVietnam()}.${format}`
  const content =
    format === "csv"
      ? Buffer.from(
          csvOf([head, ...rows.map((row) => row.map((cell) => String(cell ?? "").replace(".", ",")))])
        )
      : await workbookOf([
          { name: province?.name ?? "", head, rows, widths: [8, 26, 10, 10, 10, 10, 10, 10, 10, 16, 10] },
        ])
  return { file_name, content: content.toString("base64") }
}
