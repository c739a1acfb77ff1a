import { gazetteer } from "@chophien/gazetteer-vietnam/gazetteer"
import { cartLock, withLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import {
  addToCartWorkflow,
  createCartWorkflow,
  updateLineItemInCartWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Delivery } from "../modules/order-group/types"
import { currency_code } from "../placement/placement"
import { texts } from "../texts"
import type { VariantRow } from "../cart/cart-schemas"
import { availableOf, readCartState, readOpenCart, readVariants } from "../cart/cart-state"

/** How many different products one cart takes. */
const max_lines = 60

/** Starts an empty cart in the region that sells in đồng. */
export async function startCart(
  container: MedusaContainer,
  salesChannelId: string | undefined
): Promise<string> {
  const [region] = await container
    .resolve(Modules.REGION)
    .listRegions({ currency_code }, { select: ["id"], take: 1 })
  if (!region) throw new Error("There is no region that sells in vnd")
  const { result } = await createCartWorkflow(container).run({
    input: {
      region_id: region.id,
      currency_code,
      ...(salesChannelId ? { sales_channel_id: salesChannelId } : {}),
    },
  })
  return result.id
}

/** Refuses more of a variant than there is, and what is not for sale. */
function assertSellable(variant: VariantRow | undefined, quantity: number): void {
  if (!variant?.product.seller || typeof variant.calculated_price?.calculated_amount !== "number") {
    throw new Problem("not_found", texts.product_unavailable, { param: "variant_id" })
  }
  const { title, seller } = variant.product
  if (seller.status !== "active")
    throw new Problem("conflict", texts.seller_unavailable, {
      param: "variant_id",
      values: { seller: seller.name },
    })
  const available = availableOf(variant)
  if (available === null || quantity <= available) return
  throw new Problem("conflict", texts.out_of_stock, { param: "quantity", values: { title, available } })
}

/** Core's own refusal of a quantity, should the stock change between our look and core's. */
function stockProblem(error: unknown, variant: VariantRow | undefined): unknown {
  const short = error instanceof MedusaError && error.code === MedusaError.Codes.INSUFFICIENT_INVENTORY
  return short
    ? new Problem("conflict", texts.out_of_stock, {
        param: "quantity",
        values: { title: variant?.product.title ?? "", available: 0 },
      })
    : error
}

/** Puts more of a variant into a cart. @throws Problem `out_of_stock`, `seller_unavailable`, `product_unavailable` */
export async function addItem(
  container: MedusaContainer,
  cartId: string,
  input: { variant_id: string; quantity: number }
): Promise<void> {
  await withLock(container, cartLock(cartId), async () => {
    const cart = await readOpenCart(container, cartId)
    const variant = (await readVariants(container, [input.variant_id], cart)).get(input.variant_id)
    const present = cart.items
      .filter((item) => item.variant_id === input.variant_id)
      .reduce((sum, item) => sum + item.quantity, 0)
    assertSellable(variant, present + input.quantity)
    if (!present && cart.items.length >= max_lines)
      throw new Problem("conflict", texts.cart_full, { values: { limit: max_lines } })
    await addToCartWorkflow(container)
      .run({
        input: { cart_id: cartId, items: [{ variant_id: input.variant_id, quantity: input.quantity }] },
      })
      .catch((error: unknown) => {
        throw stockProblem(error, variant)
      })
  })
}

/** Sets how many of a line a cart holds; 0 takes it out. @throws Problem `item_not_found` and those of {@link addItem} */
export async function setQuantity(
  container: MedusaContainer,
  cartId: string,
  itemId: string,
  quantity: number
): Promise<void> {
  await withLock(container, cartLock(cartId), async () => {
    const cart = await readOpenCart(container, cartId)
    const item = cart.items.find((candidate) => candidate.id === itemId)
    if (!item) throw new Problem("not_found", texts.item_not_found)
    if (quantity === 0) {
      // Not through core's update: it first looks for a price, which a product that was taken down no longer has.
      await container.resolve(Modules.CART).deleteLineItems([itemId])
      return
    }
    const variant = (await readVariants(container, [item.variant_id], cart)).get(item.variant_id)
    assertSellable(variant, quantity)
    await updateLineItemInCartWorkflow(container)
      .run({ input: { cart_id: cartId, item_id: itemId, update: { quantity } } })
      .catch((error: unknown) => {
        throw stockProblem(error, variant)
      })
  })
}

/** Where the parcels go, as a form sends it; the phone number in E.164 already. */
export type DeliveryInput = Pick<
  Delivery,
  "name" | "phone" | "email" | "province_code" | "commune_code" | "address" | "note"
>

/** Sets the delivery address. @throws Problem `unknown_commune`, `commune_not_in_province` */
export async function setDelivery(
  container: MedusaContainer,
  cartId: string,
  input: DeliveryInput
): Promise<void> {
  const commune = await gazetteer(container).getCommune(input.commune_code)
  if (!commune) throw new Problem("invalid_request", texts.unknown_commune, { param: "commune_code" })
  if (commune.province_code !== input.province_code) {
    throw new Problem("invalid_request", texts.commune_not_in_province, {
      param: "commune_code",
      values: { commune: commune.full_name },
    })
  }
  await withLock(container, cartLock(cartId), async () => {
    await readOpenCart(container, cartId)
    await container.resolve(Modules.CART).updateCarts([
      {
        id: cartId,
        email: input.email,
        shipping_address: {
          first_name: input.name,
          phone: input.phone,
          address_1: input.address,
          city: commune.full_name,
          province: commune.province_name,
          country_code: "vn",
          metadata: { commune_code: commune.code, province_code: commune.province_code, note: input.note },
        },
      },
    ])
  })
}

/** Chooses the delivery service of one parcel. @throws Problem `shipping_option_unknown` (404) */
export async function chooseShipping(
  container: MedusaContainer,
  cartId: string,
  sellerId: string,
  optionId: string
): Promise<void> {
  await withLock(container, cartLock(cartId), async () => {
    const cart = await readOpenCart(container, cartId)
    const { parcels } = await readCartState(container, cart)
    const parcel = parcels.find(({ seller }) => seller.id === sellerId)
    if (!parcel?.options.some((option) => option.id === optionId)) {
      throw new Problem("not_found", texts.shipping_option_unknown, { param: "shipping_option_id" })
    }
    const shipping = { ...cart.metadata?.shipping, [sellerId]: optionId }
    await container
      .resolve(Modules.CART)
      .updateCarts([{ id: cartId, metadata: { ...cart.metadata, shipping } }])
  })
}
