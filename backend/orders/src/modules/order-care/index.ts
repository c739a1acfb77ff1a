import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import OrderCareModuleService from "./service"

/** The name under which what happens to orders before they leave is resolved. */
export const ORDER_CARE_MODULE = "orderCare"

export default Module(ORDER_CARE_MODULE, { service: OrderCareModuleService })

/** What happens to paid orders before they leave. */
export const orderCare = (container: MedusaContainer): OrderCareModuleService =>
  container.resolve<OrderCareModuleService>(ORDER_CARE_MODULE)
