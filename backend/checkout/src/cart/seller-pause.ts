import { dayAfter, isPausedOn, type PauseDays } from "@chophien/vocabulary/pause"
import { dayInVietnam } from "@chophien/vocabulary/time"
import { texts } from "../texts"
import type { CartProblem } from "./cart-problem"

/**
 * What stands in the way of goods whose seller does not sell now; null where nothing does. The text names the day from
 * which it sells again.
 * @param day today in Vietnam, `2026-11-29`
 */
export function sellerPause(
  seller: PauseDays & { name: string },
  day: string = dayInVietnam()
): CartProblem | null {
  if (!isPausedOn(seller, day) || !seller.paused_to) return null
  const from = dayAfter(seller.paused_to).split("-").reverse().join("/")
  return { text: texts.seller_paused, values: { seller: seller.name, from } }
}
