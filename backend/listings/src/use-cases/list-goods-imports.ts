import type { Answer, ReadQuery } from "@chophien/contract"
import type {
  listGoodsImports as route,
  listGoodsImportRows as rowsRoute,
} from "@chophien/contract/staff/goods-imports"
import type { Locale } from "@chophien/vocabulary/locale"
import type { MedusaContainer } from "@medusajs/framework/types"
import { goodsImportService } from "../goods-imports/goods-import-service"
import { importSummary, rowView, sellerNames } from "../goods-imports/import-view"
import { readPlan } from "../goods-imports/read-plan"
import { requireImport } from "../goods-imports/require-import"
import { importRowSchema } from "../modules/goods-import/types"

/** Imports of goods, the newest first. */
export async function listGoodsImports(
  container: MedusaContainer,
  { limit, offset }: ReadQuery<typeof route>
): Promise<Answer<typeof route>> {
  const [found, count] = await goodsImportService(container).listAndCountGoodsImports(
    {},
    { take: limit, skip: offset, order: { created_at: "DESC", id: "DESC" } }
  )
  const rows = found.map((row) => importRowSchema.parse(row))
  const names = await sellerNames(
    container,
    rows.map(({ seller_id }) => seller_id)
  )
  return { goods_imports: rows.map((row) => importSummary(row, names)), count, limit, offset }
}

/** Rows of a sheet, of one fate or all. @throws Problem `not_found` */
export async function listGoodsImportRows(
  container: MedusaContainer,
  id: string,
  { fate, limit, offset }: ReadQuery<typeof rowsRoute>,
  locale: Locale
): Promise<Answer<typeof rowsRoute>> {
  const sheet = await requireImport(container, id)
  const { rows, categories } = await readPlan(container, sheet)
  const wanted = fate ? rows.filter((row) => row.fate === fate) : rows
  return {
    rows: wanted.slice(offset, offset + limit).map((row) => rowView(row, sheet.columns, categories, locale)),
    count: wanted.length,
    limit,
    offset,
  }
}
