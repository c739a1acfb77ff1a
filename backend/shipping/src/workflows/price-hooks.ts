import type { GoodsByLine } from "@chophien/fulfillment-vietnam/context"
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
import { readGoodsFacts } from "../ports/goods-facts"

const measure = z.number().positive().nullish().catch(null)
const lineSchema = z.object({
  id: z.string(),
  product_id: z.string().nullish(),
  variant: z.object({ weight: z.unknown(), length: measure, width: measure, height: measure }).nullish(),
})

const lineFields = ["weight", "length", "width", "height"].map((field) => `items.variant.${field}`)

/**
 * What a parcel's price is made from beside the cart: the tariff in force and what the goods in it are. Which lines
 * make up a parcel Medusa says itself, by shipping profile. Goods whose facts are not known are left out, and a parcel
 * that holds such goods has no price.
 */
async function pricingContext(cartId: string, container: MedusaContainer) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [tariff, { data: carts }] = await Promise.all([
    container.resolve<ShippingTariffService>(SHIPPING_TARIFF_MODULE).current(),
    query.graph({
      entity: "cart",
      filters: { id: cartId },
      fields: ["items.id", "items.product_id", ...lineFields],
    }),
  ])
  const lines = z.array(lineSchema).parse(carts[0]?.items ?? [])
  const pieces = new Map(
    lines.flatMap(({ id, product_id, variant }) =>
      product_id && variant ? [[id, { product_id, weight: variant.weight }] as const] : []
    )
  )
  const facts = await readGoodsFacts(container, pieces)
  const goods: GoodsByLine = {}
  for (const { id, variant } of lines) {
    const reading = facts.get(id)
    if (!reading?.ok) continue
    goods[id] = {
      weight_g: reading.facts.weight_g,
      ship_class: reading.facts.ship_class,
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
