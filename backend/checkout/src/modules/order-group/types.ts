import type { Delivery } from "@chophien/contract/store/delivery"
import type { PaymentQr } from "@chophien/contract/store/order-groups"
import type { Locale } from "@chophien/vocabulary/locale"
import type { NewHold } from "../../holds/hold-limits"

/** How to pay, as the gateway last answered. Amounts in whole VND. */
export type PaymentInstructions = {
  intent_id: string
  status: string
  amount_remaining: number
  /** What has come so far and counts towards the amount. */
  amount_received: number
  qr: PaymentQr | null
}

/** One seller's part of a checkout. Its ids are chosen before the first row is written, so that any of it can be undone. */
export type NewPart = {
  seller_id: string
  order_id: string
  payment_collection_id: string
  /** Whole VND. */
  amount: number
}

/** What pays for a part: Medusa names its sessions itself, so it is noted when the group opens. */
export type PartSession = { order_id: string; payment_session_id: string }

/** What an order group used of promotions, in whole VND; released when it comes to nothing. */
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
  client_address: string
  mail_key: string | null
  idempotency_key_hash: string | null
  parts: NewPart[]
  holds: NewHold[]
}
