import { noteReview } from "@chophien/checkout/gateway-money/note-gateway-money"
import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import { decideReview as decideAtGateway, type ReviewAct } from "@chophien/payment-vietqr/reviews"
import type { MedusaContainer } from "@medusajs/framework/types"
import { mapGatewayProblems } from "../gateway-problems"
import { readDecision, type StaffAct } from "../staff-act"

/** What staff do about a review; the same key has its effect once. */
export type ReviewDecision = StaffAct & { idempotency_key: string; act: ReviewAct }

/**
 * Carries out what staff decided about a review, in the name of who is signed in. Its money pays an order, goes back,
 * stays where it is, or is one transfer or two.
 * @throws Problem what the gateway refuses
 */
export async function decideReview(
  container: MedusaContainer,
  { act, idempotency_key, ...staff }: ReviewDecision
): Promise<{ id: string }> {
  const decision = await readDecision(container, staff)
  await mapGatewayProblems(container, async () => {
    await decideAtGateway(paymentGateway(container).client, staff.id, act, decision, idempotency_key)
    await noteReview(container, staff.id)
  })
  return { id: staff.id }
}
