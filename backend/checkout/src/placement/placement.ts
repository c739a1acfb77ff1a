import type { Delivery } from "@chophien/contract/store/delivery"
import type { DeliveryPace } from "@chophien/shipping/delivery-dates/order-dates"
import type { ShipClass } from "@chophien/vocabulary/goods"
import type { Locale } from "@chophien/vocabulary/locale"
import type { NewHold } from "../holds/hold-limits"

/** A line of an order to be placed. Amounts whole VND. */
export type PlacedLine = {
  cart_line_id: string
  /** The id its line in the order will have. */
  order_line_id: string
  variant_id: string
  product_id: string
  title: string
  product_handle: string
  variant_title: string | null
  variant_sku: string | null
  thumbnail: string | null
  quantity: number
  unit_price: number
  unit: string
  ship_class: ShipClass
  adjustments: {
    code?: string
    amount: number
    is_tax_inclusive: true
    description?: string
    promotion_id?: string
    provider_id?: string
  }[]
  tax_lines: {
    description?: string
    tax_rate_id?: string
    code: string
    rate: number
    provider_id?: string
  }[]
  /** What has to be reserved of it; empty when its stock is not counted. */
  stock: { inventory_item_id: string; location_id: string; quantity: number; content: number }[]
}

/** One seller's order to be placed. */
export type PlacedPart = {
  seller_id: string
  order_id: string
  payment_collection_id: string
  shipping: {
    shipping_option_id: string
    name: string
    amount: number
    service: string
    /** What dates of delivery are made from, as it held for the order. */
    pace: DeliveryPace | null
  }
  lines: PlacedLine[]
  /** Lines and shipping together. */
  amount: number
}

/** Everything a checkout places, its ids included, decided before the first row is written. */
export type Placement = {
  order_group_id: string
  code: string
  cart: { id: string; region_id: string; sales_channel_id: string }
  delivery: Delivery
  locale: Locale
  access_token_hash: string
  amount: number
  ttl_ms: number
  /** Whom the request came from, and the hash of its Idempotency-Key. */
  client_address: string
  idempotency_key_hash: string | null
  parts: PlacedPart[]
  /** What the group holds until it is paid or over. */
  holds: NewHold[]
}
