import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import { markRefundFailed } from "@chophien/payment-vietqr/refunds"
import type { MedusaContainer } from "@medusajs/framework/types"
import { mapGatewayProblems } from "../gateway-problems"
import { readDecision, type StaffAct } from "../staff-act"

/** The bank did not make a transfer whose outcome nobody knew. @throws Problem what the gateway refuses */
export async function failRefund(container: MedusaContainer, act: StaffAct): Promise<{ id: string }> {
  const decision = await readDecision(container, act)
  await mapGatewayProblems(container, () =>
    markRefundFailed(paymentGateway(container).client, act.id, decision)
  )
  return { id: act.id }
}
