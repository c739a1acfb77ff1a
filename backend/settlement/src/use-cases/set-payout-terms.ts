import type { ReadBody } from "@chophien/contract"
import type { setPayoutTerms as route } from "@chophien/contract/staff/payouts"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { settlement } from "../modules/settlement"
import { readSellerFacts } from "../payouts/seller-facts"
import { readDecision } from "../staff-act"
import { texts } from "../texts"

/**
 * How often a seller is paid from now on, from which amount on, and what stays with the market; of all without a seller.
 * @throws Problem `money_item_not_found`
 */
export async function setPayoutTerms(
  container: MedusaContainer,
  { actor_id, reason, ...terms }: ReadBody<typeof route> & { actor_id: string }
): Promise<{ id: string }> {
  const { seller_id } = terms
  if (seller_id !== null && !(await readSellerFacts(container, [seller_id])).size)
    throw new Problem("not_found", texts.money_item_not_found)
  const decision = await readDecision(container, { id: "", actor_id, reason })
  const made = await settlement(container).createPayoutTerms({
    ...terms,
    made_by: decision.author,
    reason: decision.reason,
  })
  return { id: made.id }
}
