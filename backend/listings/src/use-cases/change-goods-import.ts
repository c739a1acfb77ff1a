import type { ReadBody } from "@chophien/contract"
import type {
  changeGoodsImport as changeRoute,
  correctGoodsImportCell as correctRoute,
  GoodsImport,
} from "@chophien/contract/staff/goods-imports"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { goodsImportService } from "../goods-imports/goods-import-service"
import { importView } from "../goods-imports/import-view"
import { requireImport } from "../goods-imports/require-import"
import { headingKey } from "../goods-sheet/sheet-fields"
import { texts } from "../texts"

type Change = Parameters<ReturnType<typeof goodsImportService>["changeDraft"]>[1]

async function change(container: MedusaContainer, id: string, next: Change): Promise<GoodsImport> {
  if (!(await goodsImportService(container).changeDraft(id, next)))
    throw new Problem("conflict", texts.import_not_draft)
  return await importView(container, await requireImport(container, id))
}

/**
 * Says what the columns of a sheet hold, and what holds for new goods of which no cell says it.
 * @throws Problem `not_found`, `import_not_draft`, `import_column_twice`
 */
export async function changeGoodsImport(
  container: MedusaContainer,
  id: string,
  { columns, defaults }: ReadBody<typeof changeRoute>
): Promise<GoodsImport> {
  const sheet = await requireImport(container, id)
  const named = (columns ?? []).filter((field) => field !== null)
  if (new Set(named).size !== named.length)
    throw new Problem("invalid_request", texts.import_column_twice, { param: "columns" })
  const next = columns && sheet.columns.map((_, at) => columns[at] ?? null)
  const answer = await change(container, id, {
    ...(next && { columns: next }),
    ...(defaults && { defaults }),
  })
  const headings = (next ?? []).flatMap((field, at) => {
    const heading = headingKey(sheet.cells[sheet.heading_row]?.[at] ?? "")
    return field && heading ? [{ heading, field }] : []
  })
  const once = [...new Map(headings.map((each) => [each.heading, each])).values()]
  if (once.length) await goodsImportService(container).rememberHeadings(once)
  return answer
}

/**
 * Writes another text into a cell of a sheet, or leaves a row out of it.
 * @throws Problem `not_found`, also for a line that the sheet does not have, `import_not_draft`
 */
export async function correctGoodsImport(
  container: MedusaContainer,
  id: string,
  correction: ReadBody<typeof correctRoute>
): Promise<GoodsImport> {
  const sheet = await requireImport(container, id)
  const at = correction.line - 1
  if (at <= sheet.heading_row || !sheet.cells[at]) throw new Problem("not_found", texts.not_found)
  if ("skip" in correction) {
    const others = sheet.skipped_lines.filter((line) => line !== correction.line)
    return await change(container, id, {
      skipped_lines: correction.skip ? [...others, correction.line] : others,
    })
  }
  if (correction.column >= sheet.columns.length) throw new Problem("not_found", texts.not_found)
  const cells = sheet.cells.map((row, line) =>
    line === at
      ? sheet.columns.map((_, column) =>
          column === correction.column ? correction.text : (row[column] ?? "")
        )
      : row
  )
  return await change(container, id, { cells })
}
