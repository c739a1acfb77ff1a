import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { queueCorrectionMails } from "../../mails/correction-mails"

export const queueCorrectionMailsStepId = "queue-correction-mails"

/** Queues the mails about all that was corrected of an order, each once. */
export const queueCorrectionMailsStep = createStep(
  queueCorrectionMailsStepId,
  async ({ order_id }: { order_id: string }, { container }) => {
    await queueCorrectionMails(container, order_id)
    return new StepResponse(undefined)
  }
)
