import { Module } from "@medusajs/framework/utils"
import OrderGroupModuleService from "./service"

/** The name under which the module is resolved. */
export const ORDER_GROUP_MODULE = "orderGroup"

export default Module(ORDER_GROUP_MODULE, { service: OrderGroupModuleService })
