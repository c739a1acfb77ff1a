import { Module } from "@medusajs/framework/utils"
import SellerModuleService from "./service"

/** The name under which the module's service is resolved. */
export const SELLER_MODULE = "seller"

export default Module(SELLER_MODULE, { service: SellerModuleService })
