import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import { approveRefund as approveAtGateway } from "@chophien/payment-vietqr/refunds"
import type { MedusaContainer } from "@medusajs/framework/types"
import { mapGatewayProblems } from "../gateway-problems"
import { readDecision, type StaffAct } from "../staff-act"

/** A person's agreement: an approver of the gateway, and a one-time code that the gateway alone can check. */
export type RefundApproval = StaffAct & { approver: string; code: string }

/**
 * An approver agrees to a refund. The code goes to the gateway and nowhere else: it is neither stored nor logged.
 * @throws Problem `money_second_person`, `money_code_wrong`, `money_approver_locked`, and what else the gateway refuses
 */
export async function approveRefund(
  container: MedusaContainer,
  { approver, code, ...act }: RefundApproval
): Promise<{ id: string }> {
  const decision = await readDecision(container, act)
  await mapGatewayProblems(container, () =>
    approveAtGateway(paymentGateway(container).client, act.id, { ...decision, approver, code })
  )
  return { id: act.id }
}
