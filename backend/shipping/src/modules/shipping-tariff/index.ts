import { Module } from "@medusajs/framework/utils"
import ShippingTariffService from "./service"

/** Name under which the shipping tariff is resolved. */
export const SHIPPING_TARIFF_MODULE = "shippingTariff"

export default Module(SHIPPING_TARIFF_MODULE, { service: ShippingTariffService })
