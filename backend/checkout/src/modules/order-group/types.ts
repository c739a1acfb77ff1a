import type { Locale } from "@chophien/platform/texts/define-texts"

/**
 * `placing` → `awaiting_payment` → `paid` | `expired` | `canceled`.
 * A group in `placing` belongs to a checkout that is running right now, or to one whose process died: it is then undone whole.
 */
export const orderGroupStates = ["placing", "awaiting_payment", "paid", "expired", "canceled"] as const
export type OrderGroupState = (typeof orderGroupStates)[number]

/** Where the parcels go, as the shopper wrote it; frozen at checkout. */
export type Delivery = {
  name: string
  /** E.164. */
  phone: string
  email: string | null
  province_code: string
  province_name: string
  commune_code: string
  commune_name: string
  address: string
  note: string | null
}

/** How to pay, as the gateway last said it. Amounts in whole VND. */
export type PaymentInstructions = {
  intent_id: string
  status: string
  amount_remaining: number
  /** What has come so far and counts towards the amount. */
  amount_received: number
  qr: {
    data: string
    image_url_png: string
    image_url_svg: string
    hosted_instructions_url: string
    expires_at: string
    amount_remaining: number
    bank_bin: string
    bank_name: string
    account_number: string
    account_holder_name: string
    transfer_code: string
  } | null
}

/** What one seller's part consists of, once its order stands. */
export type NewPart = {
  seller_id: string
  order_id: string
  payment_collection_id: string
  payment_session_id: string
  amount: number
}

/** What an order group used of promotions, in whole VND; given back when it comes to nothing. */
export type PromotionUsage = { email: string | null; uses: { code: string; amount: number }[] }

/** What a checkout claims its cart with. */
export type NewOrderGroup = {
  id: string
  code: string
  cart_id: string
  amount: number
  customer_name: string
  phone: string
  email: string | null
  locale: Locale
  delivery: Delivery
  access_token_hash: string
  ttl_ms: number
}
