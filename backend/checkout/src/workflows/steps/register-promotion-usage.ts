import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { giveBackUsage, registerUsage, usageOf } from "../../cart/promotions"
import type { Placement } from "../../placement/types"
import { orderGroups } from "../../services"

export const registerPromotionUsageStepId = "register-promotion-usage"

/**
 * Counts the promotions that this checkout uses, and keeps with the group what to give back should it expire.
 * A process that dies between the two leaves one use counted too many: a limit is then reached early, never passed.
 */
export const registerPromotionUsageStep = createStep(
  registerPromotionUsageStepId,
  async ({ order_group_id, parts, delivery }: Placement, { container }) => {
    const usage = usageOf(parts, delivery.email)
    if (!usage.uses.length) return new StepResponse<null, string | null>(null, null)
    await registerUsage(container, usage)
    await orderGroups(container).savePromotionUsage(order_group_id, usage)
    return new StepResponse<null, string | null>(null, order_group_id)
  },
  async (orderGroupId, { container }) => {
    if (orderGroupId) await giveBackUsage(container, orderGroupId)
  }
)
