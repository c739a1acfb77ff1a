import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { NewPart } from "../../modules/order-group/types"
import { orderGroups } from "../../services"

export const openOrderGroupStepId = "open-order-group"

/** The last step of a checkout: from here on the group stands and waits for its money. Nothing may fail after it. */
export const openOrderGroupStep = createStep(
  openOrderGroupStepId,
  async ({ order_group_id, parts }: { order_group_id: string; parts: NewPart[] }, { container }) => {
    await orderGroups(container).open(order_group_id, parts)
    return new StepResponse(undefined)
  }
)
