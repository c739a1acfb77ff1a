import { readOrderFacts } from "@chophien/checkout/order-facts"
import { requireOrderGroup } from "@chophien/checkout/order-group/require-order-group"
import { refundInNameOf } from "@chophien/checkout/refunds/refund-author"
import type { Aftercare } from "@chophien/contract/store/complaints"
import { orderLock, withLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import { complaintActsOf } from "@chophien/vocabulary/complaint-state"
import type { MedusaContainer } from "@medusajs/framework/types"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { moveComplaint } from "../complaints/move-complaint"
import { refusalOfShoppersCancel } from "../complaints/refusal-of-shoppers-cancel"
import { complaints } from "../modules/complaint"
import { texts } from "../texts"
import { type OpenedGroup, readAftercare } from "./read-aftercare"

/**
 * The shopper cancels a paid order that nobody has taken on. Core returns its money and frees its goods; the group is
 * settled and everybody told as after any cancellation. What was complained of it is closed.
 * @throws Problem `order_not_found`, `not_found` for an order of another group, `order_already_confirmed`,
 * `paid_order_not_cancelable`, `busy`
 */
export async function cancelPaidOrder(
  container: MedusaContainer,
  opened: OpenedGroup,
  order_id: string
): Promise<Aftercare> {
  const group = await requireOrderGroup(container, opened)
  if (!group.parts.some((part) => part.order_id === order_id)) throw new Problem("not_found", texts.not_found)
  await withLock(container, orderLock(order_id), async () => {
    const [facts] = await readOrderFacts(container, [order_id])
    if (!facts) throw new Problem("not_found", texts.not_found)
    // Who presses twice has cancelled it.
    if (facts.canceled) return
    const refusal = refusalOfShoppersCancel(facts)
    if (refusal) throw new Problem("conflict", texts[refusal])
    const open = await complaints(container).listComplaints({ order_id, closed_at: null }, { take: null })
    if (open.some(({ state }) => !complaintActsOf(state, "shopper").includes("withdraw")))
      throw new Problem("conflict", texts.paid_order_not_cancelable)
    for (const { id } of open) await moveComplaint(container, id, { act: "withdraw", actor: "shopper" })
    await refundInNameOf(`Người mua, đơn ${group.code}`, () =>
      cancelOrderWorkflow(container).run({ input: { order_id } })
    )
  })
  return await readAftercare(container, opened)
}
