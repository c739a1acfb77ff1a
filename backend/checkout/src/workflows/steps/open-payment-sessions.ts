import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { currency_code } from "../../currency"
import type { NewPart, PartSession } from "../../modules/order-group/types"
import { vietqr_provider_id } from "../../payment/provider-id"

export const openPaymentSessionsStepId = "open-payment-sessions"

type Input = {
  intent_id: string
  parts: Pick<NewPart, "order_id" | "payment_collection_id" | "amount">[]
}

/**
 * Opens one payment session per order, all on the group's one intent, and asks for its authorisation: a bank transfer
 * answers that it is pending. Answers each order's session.
 */
export const openPaymentSessionsStep = createStep(
  openPaymentSessionsStepId,
  async ({ intent_id, parts }: Input, { container }) => {
    const payments = container.resolve(Modules.PAYMENT)
    const opened: PartSession[] = []
    for (const { order_id, payment_collection_id, amount } of parts) {
      const session = await payments.createPaymentSession(payment_collection_id, {
        provider_id: vietqr_provider_id,
        amount,
        currency_code,
        data: { intent_id },
      })
      opened.push({ order_id, payment_session_id: session.id })
      await payments.authorizePaymentSession(session.id, {})
    }
    return new StepResponse(opened, opened)
  },
  async (opened, { container }) => {
    for (const { payment_session_id } of opened ?? [])
      await container.resolve(Modules.PAYMENT).deletePaymentSession(payment_session_id)
  }
)
