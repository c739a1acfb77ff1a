import type { PlacesOfParcels } from "@chophien/fulfillment-vietnam/context"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"
import {
  calculateShippingOptionsPricesWorkflow,
  fetchShippingOptionForOrderWorkflow,
  listShippingOptionsForCartWithPricingWorkflow,
  maybeRefreshShippingMethodsWorkflow,
} from "@medusajs/medusa/core-flows"
import { currentTariff } from "../current-tariff"
import { parcelLineFields, readParcelGoods } from "../parcel-goods"
import { readCartPlace } from "../ports/cart-place"

const sellerSchema = z.object({
  province_code: z.string(),
  commune_code: z.string(),
  stock_location: z.object({ id: z.string() }),
})
const soldSchema = z.array(z.object({ product: z.object({ seller: z.unknown() }).nullish() }))
const sellerFields = ["province_code", "commune_code", "stock_location.id"].map(
  (field) => `items.product.seller.${field}`
)

/** From where parcels of a cart start, by stock location: the seller's own row, not Medusa's copy of its address. */
function originsOf(items: unknown): PlacesOfParcels["from"] {
  const from: PlacesOfParcels["from"] = {}
  for (const { product } of soldSchema.parse(items ?? [])) {
    const { data: seller } = sellerSchema.safeParse(product?.seller)
    if (seller)
      from[seller.stock_location.id] = {
        province_code: seller.province_code,
        commune_code: seller.commune_code,
      }
  }
  return from
}

/**
 * What a parcel's price is made from beside the cart. The tariff in force, what the goods are, where they start and
 * where they go. Which lines make up a parcel Medusa says itself, by shipping profile. A parcel that holds goods
 * whose facts are not known has no price. Nothing here is read from metadata.
 */
async function cartContext(cart_id: string, container: MedusaContainer) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [tariff, to, { data: carts }] = await Promise.all([
    currentTariff(container),
    readCartPlace(container, cart_id),
    query.graph({
      entity: "cart",
      filters: { id: cart_id },
      fields: [...parcelLineFields, ...sellerFields],
    }),
  ])
  const items: unknown = carts[0]?.items
  const places: PlacesOfParcels = { to, from: originsOf(items) }
  return new StepResponse({ tariff, goods: await readParcelGoods(container, items), places })
}

/** The same of an order, whose address is the one it was placed with. */
async function orderContext(order_id: string, container: MedusaContainer) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [tariff, { data: orders }] = await Promise.all([
    currentTariff(container),
    query.graph({ entity: "order", filters: { id: order_id }, fields: parcelLineFields }),
  ])
  return new StepResponse({ tariff, goods: await readParcelGoods(container, orders[0]?.items) })
}

/** Listing a cart's options, putting one on the cart and refreshing those on it all go through this workflow. */
listShippingOptionsForCartWithPricingWorkflow.hooks.setCalculatedShippingPricingContext(
  ({ input }, { container }) => cartContext(input.cart_id, container)
)

/** Medusa's own route that prices one option. */
calculateShippingOptionsPricesWorkflow.hooks.setCalculatedShippingPricingContext(({ input }, { container }) =>
  cartContext(input.cart_id, container)
)

/** What staff send again for an order, or in exchange. */
fetchShippingOptionForOrderWorkflow.hooks.setCalculatedShippingPricingContext(({ input }, { container }) =>
  orderContext(input.order_id, container)
)
maybeRefreshShippingMethodsWorkflow.hooks.setCalculatedShippingPricingContext(({ input }, { container }) =>
  orderContext(input.order_id, container)
)
