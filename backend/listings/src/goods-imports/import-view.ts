import type {
  GoodsImport,
  GoodsImportSummary,
  GoodsImportRow as RowView,
} from "@chophien/contract/staff/goods-imports"
import type { Locale } from "@chophien/vocabulary/locale"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { GoodsChange, PlannedRow } from "../goods-sheet/plan-rows"
import type { SheetCategory, SheetGoods } from "../goods-sheet/read-goods-row"
import { requiredFields, type SheetColumns, type SheetField } from "../goods-sheet/sheet-fields"
import type { GoodsImportRow } from "../modules/goods-import/types"
import { choiceTexts, faultMessage, fieldWords } from "./import-words"
import { readPlan } from "./read-plan"

const sellersSchema = z.array(z.object({ id: z.string(), name: z.string() }))

/** The names of some sellers, by id. */
export async function sellerNames(container: MedusaContainer, ids: string[]): Promise<Map<string, string>> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "seller", fields: ["id", "name"], filters: { id: [...new Set(ids)] } })
  return new Map(sellersSchema.parse(data).map(({ id, name }) => [id, name]))
}

/** An import as the list shows it. */
export const importSummary = (
  row: GoodsImportRow,
  names: ReadonlyMap<string, string>
): GoodsImportSummary => ({
  id: row.id,
  seller: { id: row.seller_id, name: names.get(row.seller_id) ?? "" },
  file_name: row.file_name,
  state: row.state,
  rows_done: row.rows_done,
  rows_total: row.rows_total,
  failure: row.failure,
  created_at: row.created_at.toISOString(),
  finished_at: row.finished_at?.toISOString() ?? null,
})

/** Facts that every listing has and a sheet need not name. */
const defaultFields = ["ship_class", "processing_level", "producer_own"] as const

/** Which facts of new goods nobody has said: neither a cell nor the defaults. */
export function missingDefaults(
  rows: readonly PlannedRow[],
  defaults: GoodsImportRow["defaults"]
): GoodsImport["missing_defaults"] {
  const fresh = rows.flatMap((row) => (row.fate === "new" ? [row.goods] : []))
  return defaultFields.filter(
    (field) => defaults[field] === null && fresh.some((goods) => goods[field] === undefined)
  )
}

export const missingColumns = (columns: SheetColumns): SheetField[] =>
  requiredFields.filter((field) => !columns.includes(field))

/** How many rows have which fate. */
export function fateCounts(rows: readonly PlannedRow[]): GoodsImport["counts"] {
  const counts = { new: 0, change: 0, same: 0, fault: 0, skipped: 0 }
  for (const { fate } of rows) counts[fate]++
  return counts
}

/** An import with what will become of its rows. */
export async function importView(container: MedusaContainer, row: GoodsImportRow): Promise<GoodsImport> {
  const { rows } = await readPlan(container, row)
  const headings = row.cells[row.heading_row] ?? []
  return {
    ...importSummary(row, await sellerNames(container, [row.seller_id])),
    columns: row.columns.map((field, at) => ({ heading: headings[at] ?? "", field })),
    defaults: row.defaults,
    counts: fateCounts(rows),
    missing_columns: missingColumns(row.columns),
    missing_defaults: missingDefaults(rows, row.defaults),
  }
}

const fieldOfGoods: Partial<Record<keyof SheetGoods, SheetField>> = {
  category_slug: "category",
  weight_g: "weight",
  season_months: "season",
}
const columnOf = ({ field }: GoodsChange): SheetField | undefined => {
  const column = fieldOfGoods[field]
  if (column) return column
  return field === "category_slug" || field === "weight_g" || field === "season_months" ? undefined : field
}

/** A row with what was read of each cell, what it changes, and what is wrong. */
export function rowView(
  row: PlannedRow,
  columns: SheetColumns,
  categories: readonly SheetCategory[],
  locale: Locale
): RowView {
  const changed = new Set(row.fate === "change" ? row.changes.map(columnOf) : [])
  return {
    line: row.line,
    fate: row.fate,
    cells: columns.map((field, at) => {
      const text = row.cells[at] ?? ""
      const fault = row.fate === "fault" ? row.faults.find((each) => each.field === field) : undefined
      const goods = "goods" in row ? row.goods : null
      return {
        text,
        read: field && goods ? fieldWords(field, goods, categories, locale) : null,
        before:
          field && row.fate === "change" && changed.has(field)
            ? fieldWords(field, row.known, categories, locale)
            : null,
        fault: fault
          ? { message: faultMessage(fault, locale), choices: choiceTexts(fault, categories) }
          : null,
      }
    }),
  }
}
