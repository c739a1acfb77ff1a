import { readOrderFacts } from "@chophien/checkout/order-facts"
import { requireOrderGroup } from "@chophien/checkout/order-group/require-order-group"
import type { Aftercare } from "@chophien/contract/store/complaints"
import { orderLock, withLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { cancelWithRefund } from "../care/cancel-with-refund"
import { readCare } from "../care/read-care"
import { refusalOfShoppersCancel } from "../complaints/refusal-of-shoppers-cancel"
import { texts } from "../texts"
import { type OpenedGroup, readAftercare } from "./read-aftercare"

/**
 * The shopper cancels a paid order that nobody has taken on, or that its seller sends later than promised. Core returns its
 * money and frees its goods; the group is settled and everybody told as after any cancellation. What was complained of it is closed.
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
    const [[facts], care] = await Promise.all([
      readOrderFacts(container, [order_id]),
      readCare(container, [order_id], "shopper"),
    ])
    if (!facts) throw new Problem("not_found", texts.not_found)
    // Who presses twice has cancelled it.
    if (facts.canceled) return
    const refusal = refusalOfShoppersCancel(facts, (care.get(order_id)?.delays.length ?? 0) > 0)
    if (refusal) throw new Problem("conflict", texts[refusal])
    await cancelWithRefund(container, order_id, `Người mua, đơn ${group.code}`)
  })
  return await readAftercare(container, opened)
}
