import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import { approveRefund as approveAtGateway } from "@chophien/payment-vietqr/refunds"
import type { MedusaContainer } from "@medusajs/framework/types"
import { mapGatewayProblems } from "../gateway-problems"
import { readDecision, type StaffAct } from "../staff-act"

/** A second person agrees to a refund. @throws Problem `money_second_person`, and what else the gateway refuses */
export async function approveRefund(container: MedusaContainer, act: StaffAct): Promise<{ id: string }> {
  const decision = await readDecision(container, act)
  await mapGatewayProblems(container, () =>
    approveAtGateway(paymentGateway(container).client, act.id, decision)
  )
  return { id: act.id }
}
