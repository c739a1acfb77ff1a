import { SELLER_MODULE } from "@chophien/sellers/modules/seller/index"
import type { LinkDefinition } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  createOrdersStep,
  createPaymentCollectionsStep,
  createRemoteLinkStep,
} from "@medusajs/medusa/core-flows"
import { orderRows, paymentCollectionRows, stockToReserve } from "../placement/order-rows"
import type { Placement } from "../placement/placement"
import { claimCartStep } from "./steps/claim-cart"
import { fixCartStep } from "./steps/fix-cart"
import { freezeSalesStep } from "./steps/freeze-sales"
import { openIntentStep } from "./steps/open-intent"
import { openOrderGroupStep } from "./steps/open-order-group"
import { openPaymentSessionsStep } from "./steps/open-payment-sessions"
import { registerPromotionUsageStep } from "./steps/register-promotion-usage"
import { reserveStockStep } from "./steps/reserve-stock"

export const placeOrderGroupWorkflowId = "place-order-group"

/**
 * Places what {@link planPlacement} decided: one order per seller with its stock reserved and its own payment, all on
 * one PaymentIntent. Runs under the cart's lock. Every step is undone when a later one fails; when the process dies,
 * {@link undoPlacement} does the same from what the claim noted.
 *
 * Made of core's steps instead of `completeCartWorkflow` (one order, one payment) or `createOrderWorkflow` (reserves
 * nothing, prices anew). The group opens last, so that a group which is not open yet may always be undone.
 */
export const placeOrderGroupWorkflow = createWorkflow(placeOrderGroupWorkflowId, (placement: Placement) => {
  const ttl_ms = claimCartStep(placement)
  fixCartStep(placement)
  registerPromotionUsageStep(placement)
  freezeSalesStep(placement)
  createOrdersStep(transform({ placement }, ({ placement }) => orderRows(placement)))
  reserveStockStep(transform({ placement }, ({ placement }) => stockToReserve(placement)))
  createPaymentCollectionsStep(transform({ placement }, ({ placement }) => paymentCollectionRows(placement)))
  createRemoteLinkStep(
    transform({ placement }, ({ placement }) =>
      placement.parts.flatMap(({ order_id, seller_id, payment_collection_id }): LinkDefinition[] => [
        { [SELLER_MODULE]: { seller_id }, [Modules.ORDER]: { order_id } },
        { [Modules.ORDER]: { order_id }, [Modules.CART]: { cart_id: placement.cart.id } },
        { [Modules.ORDER]: { order_id }, [Modules.PAYMENT]: { payment_collection_id } },
      ])
    )
  )
  const intentId = openIntentStep(
    transform({ placement, ttl_ms }, ({ placement, ttl_ms }) => ({ ...placement, ttl_ms }))
  )
  const sessions = openPaymentSessionsStep(
    transform({ intentId, placement }, ({ intentId, placement }) => ({
      intent_id: intentId,
      parts: placement.parts,
    }))
  )
  openOrderGroupStep({ order_group_id: placement.order_group_id, sessions })
  return new WorkflowResponse(
    transform({ placement }, ({ placement }) => ({ order_group_id: placement.order_group_id }))
  )
})
