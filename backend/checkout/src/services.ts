import type { MedusaContainer } from "@medusajs/framework/types"
import { ORDER_GROUP_MODULE } from "./modules/order-group"
import type OrderGroupModuleService from "./modules/order-group/service"
import { VIETQR_MODULE } from "./modules/payment-gateway"
import type VietqrModuleService from "./modules/payment-gateway/service"

/** The order groups' own service. */
export const orderGroups = (container: MedusaContainer) =>
  container.resolve<OrderGroupModuleService>(ORDER_GROUP_MODULE)

/** The payment gateway with the checkout's settings. */
export const vietqr = (container: MedusaContainer) => container.resolve<VietqrModuleService>(VIETQR_MODULE)
