import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { currency_code, vietqr_provider_id } from "../../placement/types"

export const openPaymentSessionsStepId = "open-payment-sessions"

type Input = { intent_id: string; collections: { payment_collection_id: string; amount: number }[] }

/**
 * Opens one payment session per order, all on the group's one intent, and asks for its authorisation: a bank transfer
 * answers that it is pending. Answers the sessions in the order of the collections.
 */
export const openPaymentSessionsStep = createStep(
  openPaymentSessionsStepId,
  async ({ intent_id, collections }: Input, { container }) => {
    const payments = container.resolve(Modules.PAYMENT)
    const ids: string[] = []
    for (const { payment_collection_id, amount } of collections) {
      const session = await payments.createPaymentSession(payment_collection_id, {
        provider_id: vietqr_provider_id,
        amount,
        currency_code,
        data: { intent_id },
      })
      ids.push(session.id)
      await payments.authorizePaymentSession(session.id, {})
    }
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    for (const id of ids ?? []) await container.resolve(Modules.PAYMENT).deletePaymentSession(id)
  }
)
