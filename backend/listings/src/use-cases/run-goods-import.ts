import type { GoodsImport } from "@chophien/contract/staff/goods-imports"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { goodsImportService } from "../goods-imports/goods-import-service"
import { fateCounts, importView, missingColumns, missingDefaults } from "../goods-imports/import-view"
import { readPlan } from "../goods-imports/read-plan"
import { requireImport } from "../goods-imports/require-import"
import { readListingSellers } from "../read-listing-sellers"
import { texts } from "../texts"

/**
 * Lets a sheet be written into the shop; a job does it, all of it or nothing.
 * @param expected the numbers that were shown
 * @throws Problem `not_found`, `import_not_draft`, `import_has_faults`, `import_changed`, `seller_not_active`
 */
export async function runGoodsImport(
  container: MedusaContainer,
  id: string,
  expected: { new: number; change: number }
): Promise<GoodsImport> {
  const sheet = await requireImport(container, id)
  if (sheet.state !== "draft") throw new Problem("conflict", texts.import_not_draft)
  await readListingSellers(container, [sheet.seller_id])
  const { rows } = await readPlan(container, sheet)
  const counts = fateCounts(rows)
  if (counts.fault || missingColumns(sheet.columns).length || missingDefaults(rows, sheet.defaults).length)
    throw new Problem("conflict", texts.import_has_faults, { values: { count: counts.fault } })
  if (counts.new !== expected.new || counts.change !== expected.change)
    throw new Problem("conflict", texts.import_changed)
  const rows_total = counts.new + counts.change
  if (!(await goodsImportService(container).move(id, ["draft"], "running", { rows_total })))
    throw new Problem("conflict", texts.import_not_draft)
  return await importView(container, await requireImport(container, id))
}

/**
 * Lets a whole import be taken back; a job does it.
 * @throws Problem `not_found`, `import_not_done`
 */
export async function undoGoodsImport(container: MedusaContainer, id: string): Promise<GoodsImport> {
  await requireImport(container, id)
  if (!(await goodsImportService(container).move(id, ["done"], "undoing")))
    throw new Problem("conflict", texts.import_not_done)
  return await importView(container, await requireImport(container, id))
}
