import type { Delivery } from "@chophien/contract/store/delivery"
import { gazetteer } from "@chophien/gazetteer-vietnam"
import { roundVnd } from "@chophien/vocabulary/amount"
import type { MedusaContainer } from "@medusajs/framework/types"
import { cartDeliveries } from "../modules/cart-delivery"
import type { StoredDelivery } from "../modules/cart-delivery/stored-delivery"
import type { CartRow, VariantRow } from "./cart-schemas"
import { readSellerShipping, type SellerShipping } from "./read-seller-shipping"
import { availableOf, type CartVariant, readVariants } from "./read-variants"
import { wholeAdjustments } from "./whole-adjustments"

type SellerRow = NonNullable<VariantRow["product"]["seller"]>

/** One line of a cart with what is true of its product right now. */
export type CartLine = {
  row: CartRow["items"][number]
  /** `null` when the variant was deleted or its product taken down. */
  variant: CartVariant | null
  /** The price that holds now; the cart's own line may still carry an older one. */
  unit_price: number
  /** Discounts, whole VND. */
  adjustments: NonNullable<CartRow["items"][number]["adjustments"]>
  /** How many can still be had; `null` when the stock is not counted. */
  available: number | null
}

/** What one seller sends in one parcel. */
export type CartParcel = SellerShipping & {
  seller: SellerRow & { commune_name: string }
  /** The shopper's own choice, if one was made. */
  chosen_option_id: string | null
  lines: CartLine[]
}

/** A cart with everything a page or a checkout needs to know of it, read fresh. */
export type CartState = {
  cart: CartRow
  delivery: Delivery | null
  /** A commune that delivery is priced for while none is known. */
  estimate: Commune | null
  parcels: CartParcel[]
  /** Lines whose product is gone, and with it the seller. */
  orphans: CartLine[]
}

type Commune = { code: string; full_name: string; province_code: string; province_name: string }

/**
 * Where a cart goes, with the names that the gazetteer has for the codes now. Null while that is not filled in, and when
 * the commune is not known or lies in another province. The commune decides what may be sent there.
 */
function deliveryOf(stored: StoredDelivery | null, communes: Map<string, Commune>): Delivery | null {
  const commune = stored && communes.get(stored.commune_code)
  if (!stored || commune?.province_code !== stored.province_code) return null
  return { ...stored, province_name: commune.province_name, commune_name: commune.full_name }
}

function lineOf(item: CartRow["items"][number], variants: Map<string, CartVariant>): CartLine {
  const variant = variants.get(item.variant_id) ?? null
  const price = variant?.calculated_price?.calculated_amount
  const unit_price = roundVnd(price ?? item.unit_price)
  return {
    row: item,
    variant: price === null || price === undefined ? null : variant,
    unit_price,
    adjustments: wholeAdjustments(item.adjustments ?? [], unit_price * item.quantity),
    available: variant ? availableOf(variant) : 0,
  }
}

/** Reads everything about a cart: lines grouped into one parcel per seller, in the order they were added. */
export async function readCartState(container: MedusaContainer, row: CartRow): Promise<CartState> {
  const [variants, facts] = await Promise.all([
    readVariants(container, [...new Set(row.items.map((item) => item.variant_id))], row),
    cartDeliveries(container).readFacts(row.id),
  ])
  const lines = [...row.items]
    .sort((a, b) => a.created_at.getTime() - b.created_at.getTime() || a.id.localeCompare(b.id))
    .map((item) => lineOf(item, variants))

  const bySeller = new Map<string, { seller: SellerRow; lines: CartLine[] }>()
  const orphans: CartLine[] = []
  for (const line of lines) {
    const seller = line.variant?.product.seller
    if (!seller) orphans.push(line)
    else {
      const parcel = bySeller.get(seller.id) ?? { seller, lines: [] }
      parcel.lines.push(line)
      bySeller.set(seller.id, parcel)
    }
  }

  const sellers = [...bySeller.values()].map(({ seller }) => seller)
  const [shipping, found] = await Promise.all([
    readSellerShipping(
      container,
      sellers.map((seller) => seller.id)
    ),
    gazetteer(container).getCommunes([
      ...sellers.map((seller) => seller.commune_code),
      ...(facts.delivery ? [facts.delivery.commune_code] : []),
    ]),
  ])
  const communes = new Map(found.map((commune) => [commune.code, commune]))

  const parcels = [...bySeller.values()].map(({ seller, lines: sellerLines }): CartParcel => {
    const {
      stock_location_id = null,
      shipping_profile_id = null,
      options = [],
    } = shipping.get(seller.id) ?? {}
    return {
      seller: { ...seller, commune_name: communes.get(seller.commune_code)?.full_name ?? "" },
      stock_location_id,
      shipping_profile_id,
      options,
      chosen_option_id: facts.shipping_options.get(seller.id) ?? null,
      lines: sellerLines,
    }
  })
  return { cart: row, delivery: deliveryOf(facts.delivery, communes), estimate: null, parcels, orphans }
}
