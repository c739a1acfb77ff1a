import type { Tariff } from "@chophien/fulfillment-vietnam/quote"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SHIPPING_TARIFF_MODULE } from "../../modules/shipping-tariff"
import type ShippingTariffService from "../../modules/shipping-tariff/service"

export type AddShippingTariffInput = {
  tariff: Tariff
  effective_at: Date
  created_by: string
  note: string | null
}

export const addShippingTariffStepId = "add-shipping-tariff"

/** Adds a tariff from a moment on; undone, it is removed. */
export const addShippingTariffStep = createStep(
  addShippingTariffStepId,
  async (input: AddShippingTariffInput, { container }) => {
    const added = await container.resolve<ShippingTariffService>(SHIPPING_TARIFF_MODULE).add(input)
    return new StepResponse(added, added.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<ShippingTariffService>(SHIPPING_TARIFF_MODULE).deleteShippingTariffs(id)
  }
)
