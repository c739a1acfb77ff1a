import { Problem } from "@chophien/platform/problem"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { mailKey } from "../../holds/mail-key"
import { orderGroups } from "../../modules/order-group"
import { paymentGateway } from "../../modules/payment-gateway"
import type { Placement } from "../../placement/placement"
import { texts } from "../../texts"

export const claimCartStepId = "claim-cart"

/**
 * Claims the cart for this checkout and notes the ids of all that it will make. The unique `cart_id` lets one order
 * group exist per cart. What may be held unpaid is counted in the same transaction. Undone by deleting the claim.
 * Answers how long the group may wait for its money.
 * @throws Problem (409) for who holds too much unpaid already, see {@link refuseHold}
 */
export const claimCartStep = createStep(
  claimCartStepId,
  async (placement: Placement, { container }) => {
    const { delivery } = placement
    const { holds } = paymentGateway(container).options
    const claimed = await orderGroups(container).claim(
      {
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
        client_address: placement.client_address,
        mail_key: delivery.email ? mailKey(delivery.email) : null,
        idempotency_key_hash: placement.idempotency_key_hash,
        parts: placement.parts,
        holds: placement.holds,
      },
      holds
    )
    if (claimed.refusal) {
      const { code, values } = claimed.refusal
      const param = code === "mail_address_full" ? "email" : undefined
      throw new Problem("conflict", texts[code], { values, param })
    }
    return new StepResponse(claimed.ttl_ms, placement.order_group_id)
  },
  async (orderGroupId, { container }) => {
    if (orderGroupId) await orderGroups(container).release(orderGroupId)
  }
)
