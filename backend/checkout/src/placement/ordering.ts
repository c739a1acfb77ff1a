import type { Locale } from "@chophien/vocabulary/locale"

/** How a cart is ordered: what its shopper agreed to, and from where and under which key the request came. */
export type Ordering = {
  /** The total that the shopper saw, whole VND; another one is refused. */
  expected_total: number
  /** The language of the mails to come. */
  locale: Locale
  /** See `addressOf`. */
  client_address: string
  /** The same key gets the first answer again. */
  idempotency_key: string | null
}
