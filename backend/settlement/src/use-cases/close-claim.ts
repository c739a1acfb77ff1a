import { claimClosedMails } from "@chophien/checkout/mails/order-mails"
import { queueMails } from "@chophien/checkout/mails/queue-mails"
import { paymentClaims } from "@chophien/checkout/modules/payment-claim/index"
import { readGroup } from "@chophien/checkout/order-group/read-group"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readDecision, type StaffAct } from "../staff-act"
import { texts } from "../texts"

/** What came of looking for what a shopper says to have transferred. */
export type ClaimOutcome = StaffAct & { outcome: "not_found" | "returned" }

/**
 * Closes a claim that did not pay its order: no such money came, or it came and goes back. The shopper is told.
 * @throws Problem `money_item_not_found`, `money_already_settled`
 */
export async function closeClaim(
  container: MedusaContainer,
  { outcome, ...act }: ClaimOutcome
): Promise<{ id: string }> {
  const claims = paymentClaims(container)
  const [claim] = await claims.listPaymentClaims({ id: act.id }, { take: 1 })
  if (!claim) throw new Problem("not_found", texts.money_item_not_found)
  const group = await readGroup(container, claim.order_group_id)
  const { author, reason } = await readDecision(container, act)
  if (claim.state !== "open") throw new Problem("conflict", texts.money_already_settled)
  if (group) {
    const closed = { id: act.id, amount: claim.amount, outcome }
    await queueMails(container, await claimClosedMails(container, group, closed))
  }
  if (!(await claims.closeClaim(act.id, { state: outcome, author, reason })))
    throw new Problem("conflict", texts.money_already_settled)
  return { id: act.id }
}
