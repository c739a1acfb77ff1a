import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import SellerOrderModuleService from "./service"

/** The name under which the room of orders is resolved, also by the rooms below it. */
export const SELLER_ORDER_MODULE = "sellerOrder"

export default Module(SELLER_ORDER_MODULE, { service: SellerOrderModuleService })

/** What sellers did with their orders. */
export const sellerOrders = (container: MedusaContainer): SellerOrderModuleService =>
  container.resolve<SellerOrderModuleService>(SELLER_ORDER_MODULE)
