import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import OrderGroupModuleService from "./service"

/** The name under which the module is resolved. */
export const ORDER_GROUP_MODULE = "orderGroup"

export default Module(ORDER_GROUP_MODULE, { service: OrderGroupModuleService })

/** The order groups and their parts. */
export const orderGroups = (container: MedusaContainer): OrderGroupModuleService =>
  container.resolve<OrderGroupModuleService>(ORDER_GROUP_MODULE)
