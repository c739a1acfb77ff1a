import { readOrderFacts } from "@chophien/checkout/order-facts"
import { refundInNameOf } from "@chophien/checkout/refunds/refund-author"
import { Problem } from "@chophien/platform/problem"
import { complaintActsOf } from "@chophien/vocabulary/complaint-state"
import { refusalOfAct } from "@chophien/vocabulary/order-state"
import type { MedusaContainer } from "@medusajs/framework/types"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { moveComplaint } from "../complaints/move-complaint"
import { complaints } from "../modules/complaint"
import { texts } from "../texts"

/**
 * Cancels a paid order of which nothing is packed. Core returns its money and frees its goods; the group is settled and
 * everybody told as after any cancellation. What was complained of it is closed. One that is cancelled stays so. The
 * caller holds the order's lock.
 * @param author under whose name the money is asked for
 * @throws Problem `paid_order_not_cancelable` where a part is packed, or money of a complaint is on its way
 */
export async function cancelWithRefund(
  container: MedusaContainer,
  order_id: string,
  author: string
): Promise<void> {
  const [facts] = await readOrderFacts(container, [order_id])
  if (!facts || facts.canceled) return
  if (refusalOfAct("cancel", facts)) throw new Problem("conflict", texts.paid_order_not_cancelable)
  const open = await complaints(container).listComplaints({ order_id, closed_at: null }, { take: null })
  if (open.some(({ state }) => !complaintActsOf(state, "shopper").includes("withdraw")))
    throw new Problem("conflict", texts.paid_order_not_cancelable)
  for (const { id } of open) await moveComplaint(container, id, { act: "withdraw", actor: "shopper" })
  await refundInNameOf(author, () => cancelOrderWorkflow(container).run({ input: { order_id } }))
}
