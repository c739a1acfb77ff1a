import type { Tariff } from "@chophien/fulfillment-vietnam/quote"
import type { MedusaContainer } from "@medusajs/framework/types"
import { GAZETTEER_MODULE } from "../../../modules/gazetteer"
import type GazetteerModuleService from "../../../modules/gazetteer/service"
import { ORDER_GROUP_MODULE } from "../../../modules/order-group"
import type OrderGroupModuleService from "../../../modules/order-group/service"
import { VIETQR_MODULE } from "../../../modules/vietqr"
import type VietqrModuleService from "../../../modules/vietqr/service"

/** The order groups' own service. */
export const orderGroups = (container: MedusaContainer) =>
  container.resolve<OrderGroupModuleService>(ORDER_GROUP_MODULE)

/** The payment gateway with the checkout's settings. */
export const vietqr = (container: MedusaContainer) => container.resolve<VietqrModuleService>(VIETQR_MODULE)

/** Provinces and communes. */
export const gazetteer = (container: MedusaContainer) =>
  container.resolve<GazetteerModuleService>(GAZETTEER_MODULE)

/** The shipping tariff in force now. */
export const currentTariff = (container: MedusaContainer): Promise<Tariff> =>
  container.resolve<{ current(): Promise<Tariff> }>("shippingTariff").current()
