import type { Answer } from "@chophien/contract"
import type { listTariffs } from "@chophien/contract/staff/tariffs"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SHIPPING_TARIFF_MODULE } from "../modules/shipping-tariff"
import type ShippingTariffService from "../modules/shipping-tariff/service"
import { showTariff } from "../show-tariff"

const newest = 50

/** The newest tariffs, past and to come, and the one in force. */
export async function listShippingTariffs(container: MedusaContainer): Promise<Answer<typeof listTariffs>> {
  const service = container.resolve<ShippingTariffService>(SHIPPING_TARIFF_MODULE)
  const [tariffs, current] = await Promise.all([service.versions(newest), service.currentVersion()])
  return { tariffs: tariffs.map(showTariff), current: showTariff(current) }
}
