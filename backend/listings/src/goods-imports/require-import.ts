import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { GoodsImportRow } from "../modules/goods-import/types"
import { texts } from "../texts"
import { goodsImportService } from "./goods-import-service"

/** An import by its id. @throws Problem `not_found` */
export async function requireImport(container: MedusaContainer, id: string): Promise<GoodsImportRow> {
  const row = await goodsImportService(container).find(id)
  if (!row) throw new Problem("not_found", texts.not_found)
  return row
}
