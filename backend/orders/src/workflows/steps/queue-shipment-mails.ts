import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { queueShipmentMails } from "../../mails/shipment-mails"

export const queueShipmentMailsStepId = "queue-shipment-mails"

/** Queues the shopper's mail. The goods are on their way whether or not it can be queued now: a job makes up for it. */
export const queueShipmentMailsStep = createStep(
  queueShipmentMailsStepId,
  async ({ order_id }: { order_id: string }, { container }) => {
    await queueShipmentMails(container, [order_id]).catch((error: unknown) => {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`The mail about the parcel of order ${order_id} is queued later: ${String(error)}`)
    })
    return new StepResponse(undefined)
  }
)
