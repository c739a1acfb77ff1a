import { resumeOrders } from "@chophien/checkout/gateway-news/hold-orders"
import { gatewayMoney } from "@chophien/checkout/modules/gateway-money/index"
import { readGroup } from "@chophien/checkout/order-group/read-group"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { closeReversedReview } from "../reversals/close-reversed-review"
import { readDecision, type StaffAct } from "../staff-act"
import { texts } from "../texts"

/**
 * The parcels of an order go on although the bank took its money back: a person decides so, with a reason.
 * @throws Problem `money_item_not_found`, `money_already_settled`, and what the gateway refuses
 */
export async function releaseReversal(container: MedusaContainer, act: StaffAct): Promise<{ id: string }> {
  const money = gatewayMoney(container)
  const [reversal] = await money.listBankReversals({ id: act.id }, { take: 1 })
  if (!reversal) throw new Problem("not_found", texts.money_item_not_found)
  if (reversal.ended_at) throw new Problem("conflict", texts.money_already_settled)
  const decision = await readDecision(container, act)
  await closeReversedReview(container, act.id, decision)
  if (!(await money.releaseReversal(act.id, decision)))
    throw new Problem("conflict", texts.money_already_settled)
  const group = await readGroup(container, reversal.order_group_id)
  if (group) await resumeOrders(container, group, reversal)
  return { id: act.id }
}
