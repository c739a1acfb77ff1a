import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { orderGroups } from "../../modules/order-group"
import type { Placement } from "../../placement/placement"

export const claimCartStepId = "claim-cart"

/**
 * Claims the cart for this checkout and notes the ids of all that it will make. The unique `cart_id` lets one order
 * group exist per cart. Undone by deleting the claim.
 */
export const claimCartStep = createStep(
  claimCartStepId,
  async (placement: Placement, { container }) => {
    const { delivery } = placement
    await orderGroups(container).claim({
      id: placement.order_group_id,
      code: placement.code,
      cart_id: placement.cart.id,
      amount: placement.amount,
      customer_name: delivery.name,
      phone: delivery.phone,
      email: delivery.email,
      locale: placement.locale,
      delivery,
      access_token_hash: placement.access_token_hash,
      ttl_ms: placement.ttl_ms,
      parts: placement.parts,
    })
    return new StepResponse(undefined, placement.order_group_id)
  },
  async (orderGroupId, { container }) => {
    if (orderGroupId) await orderGroups(container).release(orderGroupId)
  }
)
