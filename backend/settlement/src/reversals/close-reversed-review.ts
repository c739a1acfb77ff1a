import { noteReview } from "@chophien/checkout/gateway-money/note-gateway-money"
import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import type { Decision } from "@chophien/payment-vietqr/acts"
import { decideReview } from "@chophien/payment-vietqr/reviews"
import type { MedusaContainer } from "@medusajs/framework/types"
import { mapGatewayProblems } from "../gateway-problems"

/** Nobody need see a reversal at the gateway any more, once it is decided here. Closed before: nothing happens. */
export async function closeReversedReview(
  container: MedusaContainer,
  id: string,
  decision: Decision
): Promise<void> {
  await mapGatewayProblems(container, async () => {
    const review = await noteReview(container, id)
    if (review?.status !== "open") return
    await decideReview(
      paymentGateway(container).client,
      id,
      { act: "ignore" },
      decision,
      `reversal:${id}:${decision.author}`
    )
    await noteReview(container, id)
  })
}
