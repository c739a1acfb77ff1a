import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import type { Destination } from "@chophien/payment-vietqr/banks"
import { nameRefundDestination } from "@chophien/payment-vietqr/refunds"
import type { MedusaContainer } from "@medusajs/framework/types"
import { mapGatewayProblems } from "../gateway-problems"
import { readDecision, type StaffAct } from "../staff-act"

/** Names the account of a refund whose payer's account no bank named. @throws Problem what the gateway refuses */
export async function nameRefundAccount(
  container: MedusaContainer,
  { destination, ...act }: StaffAct & { destination: Destination }
): Promise<{ id: string }> {
  const decision = await readDecision(container, act)
  await mapGatewayProblems(container, () =>
    nameRefundDestination(paymentGateway(container).client, act.id, destination, decision)
  )
  return { id: act.id }
}
