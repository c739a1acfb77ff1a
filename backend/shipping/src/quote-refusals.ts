import type { Quote } from "@chophien/fulfillment-vietnam/quote"
import type { Text } from "@chophien/platform/texts/define-texts"
import { texts } from "./texts"

/** The text that tells a shopper why a parcel is not carried; each takes the `seller`. */
export const quoteRefusals: Record<Extract<Quote, { ok: false }>["code"], Text> = {
  too_heavy: texts.parcel_too_heavy,
  perishable_unreachable: texts.unreachable_destination,
  needs_cold_chain: texts.needs_cold_chain,
  unknown_destination: texts.unknown_destination,
}
