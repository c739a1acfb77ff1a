import {
  type GoodsImport,
  sheet_bytes_max,
  sheet_columns_max,
  sheet_rows_max,
} from "@chophien/contract/staff/goods-imports"
import { Problem } from "@chophien/platform/problem"
import { readTable, UnreadableTable } from "@chophien/table-file"
import type { MedusaContainer } from "@medusajs/framework/types"
import { goodsImportService } from "../goods-imports/goods-import-service"
import { importView } from "../goods-imports/import-view"
import { findColumns } from "../goods-sheet/sheet-fields"
import { readListingSellers } from "../read-listing-sellers"
import { texts } from "../texts"

/** A letterhead and the headings stand above the rows. */
const size_max = { rows: sheet_rows_max + 40, columns: sheet_columns_max }

const unreadable = {
  encoding_unknown: texts.sheet_encoding_unknown,
  no_workbook: texts.sheet_no_workbook,
  damaged: texts.sheet_damaged,
  too_large: texts.sheet_too_large,
  unsafe: texts.sheet_damaged,
}

async function cellsOf(content: Buffer): Promise<string[][]> {
  try {
    return (await readTable(content, size_max)).cells
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error
    throw new Problem(
      "invalid_request",
      { ...unreadable[error.reason], code: "sheet_unreadable" },
      {
        param: "content",
        values: { rows: sheet_rows_max, columns: sheet_columns_max },
      }
    )
  }
}

/**
 * Reads a sheet of goods of one seller and keeps it as a draft; nothing is written to the shop.
 * @throws Problem `not_found`, `seller_not_active`, `sheet_unreadable`
 */
export async function startGoodsImport(
  container: MedusaContainer,
  sheet: { seller_id: string; file_name: string; content: string; user_id: string }
): Promise<GoodsImport> {
  await readListingSellers(container, [sheet.seller_id])
  const bytes = Buffer.from(sheet.content, "base64")
  if (!bytes.length || bytes.length > sheet_bytes_max)
    throw new Problem(
      "invalid_request",
      { ...texts.sheet_damaged, code: "sheet_unreadable" },
      { param: "content" }
    )
  const cells = await cellsOf(bytes)
  const imports = goodsImportService(container)
  const found = findColumns(cells, await imports.knownHeadings())
  const width = Math.max(0, ...cells.map((row) => row.length))
  const row = await imports.storeSheet({
    seller_id: sheet.seller_id,
    file_name: sheet.file_name,
    created_by: sheet.user_id,
    cells,
    heading_row: found?.heading_row ?? 0,
    columns: Array.from({ length: width }, (_, at) => found?.columns[at] ?? null),
    defaults: { ship_class: null, processing_level: null, producer_own: null },
  })
  return await importView(container, row)
}
