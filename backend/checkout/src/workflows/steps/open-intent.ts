import { Problem } from "@chophien/platform/problem"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { orderGroups } from "../../modules/order-group"
import { paymentGateway } from "../../modules/payment-gateway"
import { graceOf, instructionsOf } from "../../payment/payment-instructions"
import { texts } from "../../texts"

export const openIntentStepId = "open-intent"

/**
 * Opens the one PaymentIntent of the order group at the gateway and notes it at once. The group's id is the idempotency
 * key: however often it is asked, one group has one intent. Undone by cancelling it.
 * @throws Problem `payment_unavailable` (503) when the gateway does not answer
 */
export const openIntentStep = createStep(
  openIntentStepId,
  async (input: { order_group_id: string; code: string; amount: number; ttl_ms: number }, { container }) => {
    const { client } = paymentGateway(container)
    const intent = await client
      .createIntent({
        amount: input.amount,
        order_group_id: input.order_group_id,
        description: `Chợ Phiên ${input.code}`,
        expires_after_seconds: Math.ceil(input.ttl_ms / 1000),
        idempotency_key: input.order_group_id,
      })
      .catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error)
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`The gateway opened no intent for ${input.order_group_id}: ${reason}`)
        throw new Problem("unavailable", texts.payment_unavailable)
      })
    if (intent.amount !== input.amount)
      throw new Error(`Intent ${intent.id} is over ${intent.amount} instead of ${input.amount}`)
    await orderGroups(container).attachIntent(input.order_group_id, {
      payment: await instructionsOf(container, intent),
      grace_ms: graceOf(intent),
    })
    return new StepResponse(intent.id, intent.id)
  },
  async (intentId, { container }) => {
    if (!intentId) return
    // A gateway that is down lets the intent run out by itself; nobody has seen its code.
    await paymentGateway(container)
      .client.cancelIntent(intentId, "abandoned")
      .catch((error: unknown) => {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .warn(`Intent ${intentId} is left to expire: ${String(error)}`)
      })
  }
)
