import { gazetteer } from "@chophien/gazetteer-vietnam/gazetteer"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, QueryContext } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { Delivery } from "../modules/order-group/types"
import { texts } from "../texts"
import {
  addressSchema,
  type CartRow,
  cartFields,
  cartSchema,
  type ShippingOptionRow,
  sellerShippingSchema,
  shippingOptionSchema,
  type VariantRow,
  variantFields,
  variantSchema,
} from "./cart-schemas"
import { wholeAdjustments } from "./promotions"

type SellerRow = NonNullable<VariantRow["product"]["seller"]>

/** One line of a cart with what is true of its product right now. */
export type CartLine = {
  row: CartRow["items"][number]
  /** `null` when the variant was deleted or its product taken down. */
  variant: VariantRow | null
  /** The price that holds now; the cart's own line may still carry an older one. */
  unit_price: number
  /** Discounts, whole VND. */
  adjustments: NonNullable<CartRow["items"][number]["adjustments"]>
  /** How many can still be had; `null` when the stock is not counted. */
  available: number | null
}

/** What one seller sends in one parcel. */
export type CartParcel = {
  seller: SellerRow & { commune_name: string }
  stock_location_id: string | null
  shipping_profile_id: string | null
  options: ShippingOptionRow[]
  /** The shopper's own choice, if one was made. */
  chosen_option_id: string | null
  lines: CartLine[]
}

/** A cart with everything a page or a checkout needs to know of it, read fresh. */
export type CartState = {
  cart: CartRow
  delivery: Delivery | null
  parcels: CartParcel[]
  /** Lines whose product is gone, and with it the seller. */
  orphans: CartLine[]
}

/** A cart untouched for longer than this is expired: its prices and stock say nothing any more. */
const cart_lifetime_ms = 30 * 24 * 60 * 60 * 1000

/**
 * Reads a cart that can still be worked on.
 * @throws Problem `cart_expired` (404) for an unknown or old cart
 */
export async function readCart(container: MedusaContainer, cartId: string): Promise<CartRow> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: cartFields, filters: { id: cartId } })
  if (!data[0]) throw new Problem("not_found", texts.cart_expired)
  const cart = cartSchema.parse(data[0])
  const touched = Math.max(cart.updated_at.getTime(), ...cart.items.map((item) => item.updated_at.getTime()))
  if (!cart.completed_at && touched < Date.now() - cart_lifetime_ms)
    throw new Problem("not_found", texts.cart_expired)
  return cart
}

/** The same, for a change. @throws Problem `cart_expired` (409) for a cart that was ordered */
export async function readOpenCart(container: MedusaContainer, cartId: string): Promise<CartRow> {
  const cart = await readCart(container, cartId)
  if (cart.completed_at) throw new Problem("conflict", texts.cart_expired)
  return cart
}

/** Variants with product, seller, price in the cart's region and stock. Drafts are left out. */
export async function readVariants(
  container: MedusaContainer,
  ids: string[],
  cart: Pick<CartRow, "region_id" | "currency_code">
): Promise<Map<string, VariantRow>> {
  if (!ids.length) return new Map()
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "variant",
    fields: variantFields,
    filters: { id: ids },
    context: {
      calculated_price: QueryContext({ region_id: cart.region_id, currency_code: cart.currency_code }),
    },
  })
  const variants = z.array(variantSchema).parse(data)
  return new Map(
    variants
      .filter((variant) => variant.product.status === "published")
      .map((variant) => [variant.id, variant])
  )
}

/** How many of a variant can still be had; `null` when its stock is not counted. */
export function availableOf(variant: VariantRow): number | null {
  if (!variant.manage_inventory || variant.allow_backorder) return null
  const counts = (variant.inventory_items ?? []).map((item) => {
    const free = (item.inventory?.location_levels ?? []).map(
      (level) => level.stocked_quantity - level.reserved_quantity
    )
    return Math.floor(Math.max(0, ...free) / item.required_quantity)
  })
  return counts.length ? Math.min(...counts) : 0
}

/** The delivery address of a cart, or `null` while it is not filled in. */
function deliveryOf(cart: CartRow): Delivery | null {
  const address = addressSchema.safeParse(cart.shipping_address)
  if (!address.success) return null
  const { first_name, phone, address_1, city, province, metadata } = address.data
  return {
    name: first_name,
    phone,
    email: cart.email ?? null,
    province_code: metadata.province_code,
    province_name: province,
    commune_code: metadata.commune_code,
    commune_name: city,
    address: address_1,
    note: metadata.note ?? null,
  }
}

type SellerShipping = Pick<CartParcel, "stock_location_id" | "shipping_profile_id" | "options">

async function readShipping(
  container: MedusaContainer,
  sellerIds: string[]
): Promise<Map<string, SellerShipping>> {
  if (!sellerIds.length) return new Map()
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: sellerRows } = await query.graph({
    entity: "seller",
    fields: ["id", "stock_location.id", "shipping_profile.id"],
    filters: { id: sellerIds },
  })
  const sellers = z.array(sellerShippingSchema).parse(sellerRows)
  const profiles = sellers.flatMap((seller) => seller.shipping_profile?.id ?? [])
  const { data: optionRows } = profiles.length
    ? await query.graph({
        entity: "shipping_option",
        fields: ["id", "name", "shipping_profile_id", "data"],
        filters: { shipping_profile_id: profiles },
      })
    : { data: [] }
  const options = optionRows.flatMap((row) => {
    const option = shippingOptionSchema.safeParse(row)
    return option.success ? [option.data] : []
  })
  return new Map(
    sellers.map((seller) => [
      seller.id,
      {
        stock_location_id: seller.stock_location?.id ?? null,
        shipping_profile_id: seller.shipping_profile?.id ?? null,
        options: options.filter((option) => option.shipping_profile_id === seller.shipping_profile?.id),
      },
    ])
  )
}

/** Reads everything about a cart: lines grouped into one parcel per seller, in the order they were added. */
export async function readCartState(container: MedusaContainer, row: CartRow): Promise<CartState> {
  const variants = await readVariants(container, [...new Set(row.items.map((item) => item.variant_id))], row)
  const lines = [...row.items]
    .sort((a, b) => a.created_at.getTime() - b.created_at.getTime() || a.id.localeCompare(b.id))
    .map((item): CartLine => {
      const variant = variants.get(item.variant_id) ?? null
      const price = variant?.calculated_price?.calculated_amount
      const unit_price = Math.round(price ?? item.unit_price)
      return {
        row: item,
        variant: price === null || price === undefined ? null : variant,
        unit_price,
        adjustments: wholeAdjustments(item.adjustments ?? [], unit_price * item.quantity),
        available: variant ? availableOf(variant) : 0,
      }
    })

  const bySeller = new Map<string, { seller: SellerRow; lines: CartLine[] }>()
  const orphans: CartLine[] = []
  for (const line of lines) {
    const seller = line.variant?.product.seller
    if (!seller) orphans.push(line)
    else
      (bySeller.get(seller.id) ?? bySeller.set(seller.id, { seller, lines: [] }).get(seller.id))?.lines.push(
        line
      )
  }

  const sellers = [...bySeller.values()].map(({ seller }) => seller)
  const [shipping, communes] = await Promise.all([
    readShipping(
      container,
      sellers.map((seller) => seller.id)
    ),
    gazetteer(container).getCommunes(sellers.map((seller) => seller.commune_code)),
  ])
  const communeNames = new Map(communes.map((commune) => [commune.code, commune.full_name]))
  const choices = row.metadata?.shipping ?? {}

  const parcels = [...bySeller.values()].map(({ seller, lines: sellerLines }): CartParcel => {
    const {
      stock_location_id = null,
      shipping_profile_id = null,
      options = [],
    } = shipping.get(seller.id) ?? {}
    return {
      seller: { ...seller, commune_name: communeNames.get(seller.commune_code) ?? "" },
      stock_location_id,
      shipping_profile_id,
      options,
      chosen_option_id: choices[seller.id] ?? null,
      lines: sellerLines,
    }
  })
  return { cart: row, delivery: deliveryOf(row), parcels, orphans }
}
