import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { orderGroups } from "../../modules/order-group"
import type { PartSession } from "../../modules/order-group/types"

export const openOrderGroupStepId = "open-order-group"

/** The last step of a checkout: from here on the group stands and waits for its money. Nothing may fail after it. */
export const openOrderGroupStep = createStep(
  openOrderGroupStepId,
  async (
    { order_group_id, sessions }: { order_group_id: string; sessions: PartSession[] },
    { container }
  ) => {
    await orderGroups(container).open(order_group_id, sessions)
    return new StepResponse(undefined)
  }
)
