import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import type { Answer } from "@chophien/contract"
import type { listApprovers as listApproversRoute } from "@chophien/contract/staff/refunds"
import { listApprovers as listApproversAtGateway } from "@chophien/payment-vietqr/approvers"
import type { MedusaContainer } from "@medusajs/framework/types"
import { mapGatewayProblems } from "../gateway-problems"
import { readStaffEmails } from "../staff-act"

/**
 * Who may agree to money that leaves, and whether it is who asks.
 * @throws Problem `money_gateway_away`
 */
export async function listApprovers(
  container: MedusaContainer,
  { actor_id }: { actor_id: string }
): Promise<Answer<typeof listApproversRoute>> {
  const [approvers, emails] = await Promise.all([
    mapGatewayProblems(container, () => listApproversAtGateway(paymentGateway(container).client)),
    readStaffEmails(container, [actor_id]),
  ])
  const own = emails.get(actor_id)?.toLowerCase()
  return {
    approvers: approvers.map(({ id, name, person }) => ({ id, name, is_own: person.toLowerCase() === own })),
  }
}
