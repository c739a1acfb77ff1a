import { Module } from "@medusajs/framework/utils"
import GoodsImportModuleService from "./service"

/** The name under which the container knows sheets of goods that staff read in. */
export const GOODS_IMPORT_MODULE = "goods_import"

export default Module(GOODS_IMPORT_MODULE, { service: GoodsImportModuleService })
