import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import { cancelRefund as cancelAtGateway } from "@chophien/payment-vietqr/refunds"
import type { MedusaContainer } from "@medusajs/framework/types"
import { mapGatewayProblems } from "../gateway-problems"
import { readDecision, type StaffAct } from "../staff-act"

/** A refund that was not sent is given up, and its money is where it was. @throws Problem what the gateway refuses */
export async function cancelRefund(container: MedusaContainer, act: StaffAct): Promise<{ id: string }> {
  const decision = await readDecision(container, act)
  await mapGatewayProblems(container, () =>
    cancelAtGateway(paymentGateway(container).client, act.id, decision)
  )
  return { id: act.id }
}
