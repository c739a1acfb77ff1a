import type { GoodsByLine } from "@chophien/fulfillment-vietnam/context"
import { shipClasses } from "@chophien/fulfillment-vietnam/quote"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"
import {
  calculateShippingOptionsPricesWorkflow,
  listShippingOptionsForCartWithPricingWorkflow,
} from "@medusajs/medusa/core-flows"
import { SHIPPING_TARIFF_MODULE } from "../modules/shipping-tariff"
import type ShippingTariffService from "../modules/shipping-tariff/service"

const measure = z.number().positive().nullish().catch(null)
const lineSchema = z.object({
  id: z.string(),
  variant: z
    .object({
      weight: measure,
      length: measure,
      width: measure,
      height: measure,
      product: z.object({
        weight: measure,
        metadata: z.object({ ship_class: z.enum(shipClasses).catch("ambient") }).nullish(),
      }),
    })
    .nullish(),
})

const lineFields = ["weight", "length", "width", "height", "product.weight", "product.metadata"].map(
  (field) => `items.variant.${field}`
)

/**
 * What a parcel's price is made from beside the cart: the tariff in force and what the goods in it are. Which lines
 * make up a parcel Medusa says itself, by shipping profile.
 */
async function pricingContext(cartId: string, container: MedusaContainer) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [tariff, { data: carts }] = await Promise.all([
    container.resolve<ShippingTariffService>(SHIPPING_TARIFF_MODULE).current(),
    query.graph({ entity: "cart", filters: { id: cartId }, fields: ["items.id", ...lineFields] }),
  ])
  const goods: GoodsByLine = {}
  for (const { id, variant } of z.array(lineSchema).parse(carts[0]?.items ?? [])) {
    goods[id] = {
      weight_g: variant?.weight ?? variant?.product.weight ?? 0,
      ship_class: variant?.product.metadata?.ship_class ?? "ambient",
      length_mm: variant?.length ?? undefined,
      width_mm: variant?.width ?? undefined,
      height_mm: variant?.height ?? undefined,
    }
  }
  return new StepResponse({ tariff, goods })
}

/** Listing a cart's options, putting one on the cart and refreshing those on it all go through this workflow. */
listShippingOptionsForCartWithPricingWorkflow.hooks.setCalculatedShippingPricingContext(
  ({ input }, { container }) => pricingContext(input.cart_id, container)
)

/** Medusa's own route that prices one option. */
calculateShippingOptionsPricesWorkflow.hooks.setCalculatedShippingPricingContext(({ input }, { container }) =>
  pricingContext(input.cart_id, container)
)
