import type { MedusaContainer } from "@medusajs/framework/types"
import { GOODS_IMPORT_MODULE } from "../modules/goods-import"
import type GoodsImportModuleService from "../modules/goods-import/service"

/** Sheets of goods that staff read in. */
export const goodsImportService = (container: MedusaContainer): GoodsImportModuleService =>
  container.resolve<GoodsImportModuleService>(GOODS_IMPORT_MODULE)
