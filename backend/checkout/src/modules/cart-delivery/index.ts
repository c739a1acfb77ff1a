import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import CartDeliveryModuleService from "./service"

/** The name under which the module is resolved. */
export const CART_DELIVERY_MODULE = "cartDelivery"

export default Module(CART_DELIVERY_MODULE, { service: CartDeliveryModuleService })

/** Where carts go, and how each of their parcels is sent. */
export const cartDeliveries = (container: MedusaContainer): CartDeliveryModuleService =>
  container.resolve<CartDeliveryModuleService>(CART_DELIVERY_MODULE)
