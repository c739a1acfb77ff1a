import { noteReview } from "@chophien/checkout/gateway-money/note-gateway-money"
import { gatewayMoney } from "@chophien/checkout/modules/gateway-money/index"
import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { mapGatewayProblems } from "../gateway-problems"
import { bookAsTopUp } from "../reversals/book-review"
import { closeReversedReview } from "../reversals/close-reversed-review"
import { readDecision, type StaffAct } from "../staff-act"
import { texts } from "../texts"

/**
 * Money that came again for an order whose former money the bank took back stays: it fills the balance from which the
 * bank took. Both cases are closed at the gateway.
 * @throws Problem `money_item_not_found` for money that came for no reversal, and what the gateway refuses
 */
export async function coverReversal(container: MedusaContainer, act: StaffAct): Promise<{ id: string }> {
  const [reversal] = await gatewayMoney(container).listBankReversals({ covered_by: act.id }, { take: 1 })
  if (!reversal) throw new Problem("not_found", texts.money_item_not_found)
  const decision = await readDecision(container, act)
  await mapGatewayProblems(container, async () => {
    await bookAsTopUp(paymentGateway(container).client, act.id, decision)
    await noteReview(container, act.id)
  })
  await closeReversedReview(container, reversal.id, decision)
  return { id: act.id }
}
