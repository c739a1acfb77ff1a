import type { Tariff } from "@chophien/fulfillment-vietnam/quote"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SHIPPING_TARIFF_MODULE } from "./modules/shipping-tariff"
import type ShippingTariffService from "./modules/shipping-tariff/service"

/** The shipping tariff in force now. */
export const currentTariff = (container: MedusaContainer): Promise<Tariff> =>
  container.resolve<ShippingTariffService>(SHIPPING_TARIFF_MODULE).current()
