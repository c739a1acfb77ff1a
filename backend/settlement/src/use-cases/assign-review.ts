import { orderGroups } from "@chophien/checkout/modules/order-group/index"
import { Problem } from "@chophien/platform/problem"
import { readOrderCode } from "@chophien/vocabulary/order-code"
import { understoodValue } from "@chophien/vocabulary/reading"
import type { MedusaContainer } from "@medusajs/framework/types"
import { texts } from "../texts"
import { decideReview, type ReviewDecision } from "./decide-review"

/**
 * Money of a review pays the order with this code, as staff typed it, as long as it waits for money.
 * @throws Problem `order_group_unknown`, `order_group_without_payment`, and what the gateway refuses
 */
export async function assignReview(
  container: MedusaContainer,
  {
    order_code,
    amount,
    ...decision
  }: Omit<ReviewDecision, "act"> & { order_code: string; amount?: number | undefined }
): Promise<{ id: string }> {
  const code = understoodValue(readOrderCode(order_code))
  const [group] = code
    ? await orderGroups(container).listOrderGroups({ code }, { select: ["intent_id", "state"], take: 1 })
    : []
  const about = { param: "order_code", values: { code: code ?? order_code } }
  if (!group || group.state === "placing") throw new Problem("not_found", texts.order_group_unknown, about)
  if (group.state !== "awaiting_payment" || !group.intent_id)
    throw new Problem("conflict", texts.order_group_without_payment, about)
  return await decideReview(container, {
    ...decision,
    act: { act: "assign", payment_intent: group.intent_id, ...(amount ? { amount } : {}) },
  })
}
