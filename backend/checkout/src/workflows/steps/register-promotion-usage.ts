import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { orderGroups } from "../../modules/order-group"
import type { Placement } from "../../placement/placement"
import { registerPromotionUsage, releasePromotionUsage, usageOf } from "../../placement/promotion-usage"

export const registerPromotionUsageStepId = "register-promotion-usage"

/**
 * Counts the promotions that this checkout uses, and notes with the group what to release should it expire.
 * A process that dies between the two leaves one use counted too many: a limit is then reached early, and not passed.
 */
export const registerPromotionUsageStep = createStep(
  registerPromotionUsageStepId,
  async ({ order_group_id, parts, delivery }: Placement, { container }) => {
    const usage = usageOf(parts, delivery.email)
    if (!usage.uses.length) return new StepResponse<null, string | null>(null, null)
    await registerPromotionUsage(container, usage)
    await orderGroups(container).savePromotionUsage(order_group_id, usage)
    return new StepResponse<null, string | null>(null, order_group_id)
  },
  async (orderGroupId, { container }) => {
    if (orderGroupId) await releasePromotionUsage(container, orderGroupId)
  }
)
