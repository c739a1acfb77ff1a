import type { MailInput } from "@chophien/platform/mails/types"
import { enqueueMailsStep } from "@chophien/platform/workflows/enqueue-mails"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { orderGroups } from "../modules/order-group"

export const markAnnouncedStepId = "mark-order-group-announced"

/** Notes that an order group was announced. */
export const markAnnouncedStep = createStep(
  markAnnouncedStepId,
  async (orderGroupId: string, { container }) => {
    await orderGroups(container).markAnnounced(orderGroupId)
    return new StepResponse(undefined)
  }
)

export const announceOrderGroupWorkflowId = "announce-order-group"

/** Tells everybody that an order group stands: `order.placed` for each order and the shopper's mail, which is sent once. */
export const announceOrderGroupWorkflow = createWorkflow(
  announceOrderGroupWorkflowId,
  (input: { order_group_id: string; order_ids: string[]; mails: MailInput[] }) => {
    enqueueMailsStep({ mails: input.mails })
    emitEventStep({
      eventName: OrderWorkflowEvents.PLACED,
      data: transform({ input }, ({ input }) => input.order_ids.map((id) => ({ id }))),
    })
    markAnnouncedStep(input.order_group_id)
    return new WorkflowResponse(undefined)
  }
)
