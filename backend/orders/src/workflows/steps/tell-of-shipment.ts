import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { queueShipmentMails } from "../../mails/shipment-mails"

export const tellOfShipmentStepId = "tell-of-shipment"

/** Queues the shopper's mail. The goods are on their way whether or not it can be queued now: a job makes up for it. */
export const tellOfShipmentStep = createStep(
  tellOfShipmentStepId,
  async ({ order_id }: { order_id: string }, { container }) => {
    await queueShipmentMails(container, [order_id]).catch((error: unknown) => {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`The shopper of order ${order_id} is told of the parcel later: ${String(error)}`)
    })
    return new StepResponse(undefined)
  }
)
