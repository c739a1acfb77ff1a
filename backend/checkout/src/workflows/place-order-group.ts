import { SELLER_MODULE } from "@chophien/sellers/modules/seller/index"
import type { LinkDefinition } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  createOrdersStep,
  createPaymentCollectionsStep,
  createRemoteLinkStep,
} from "@medusajs/medusa/core-flows"
import { matchOrders, orderRows, stockToReserve } from "../placement/order-rows"
import { currency_code, type Placement } from "../placement/types"
import { claimCartStep } from "./steps/claim-cart"
import { fixCartStep } from "./steps/fix-cart"
import { openIntentStep } from "./steps/open-intent"
import { openOrderGroupStep } from "./steps/open-order-group"
import { openPaymentSessionsStep } from "./steps/open-payment-sessions"
import { registerPromotionUsageStep } from "./steps/register-promotion-usage"
import { reserveStockStep } from "./steps/reserve-stock"

export const placeOrderGroupWorkflowId = "place-order-group"

/**
 * Places what {@link planPlacement} decided: one order per seller with its stock reserved and its own payment, all on
 * one PaymentIntent. Runs under the cart's lock. Every step is undone when a later one fails; when the process dies,
 * {@link undoPlacement} does the same from what stands in the database.
 *
 * Made of core's steps instead of `completeCartWorkflow` (one order, one payment) or `createOrderWorkflow` (reserves
 * nothing, prices anew). The group opens last, so that a group which is not open yet may always be undone.
 */
export const placeOrderGroupWorkflow = createWorkflow(placeOrderGroupWorkflowId, (placement: Placement) => {
  claimCartStep(placement)
  fixCartStep(placement)
  registerPromotionUsageStep(placement)

  const orders = createOrdersStep(transform({ placement }, ({ placement }) => orderRows(placement)))
  const matched = transform({ placement, orders }, ({ placement, orders }) =>
    matchOrders(placement.parts, orders)
  )
  reserveStockStep(transform({ matched }, ({ matched }) => stockToReserve(matched)))

  const collections = createPaymentCollectionsStep(
    transform({ matched }, ({ matched }) =>
      matched.map(({ part, order }) => ({
        currency_code,
        amount: part.amount,
        metadata: { order_id: order.id },
      }))
    )
  )
  const parts = transform({ matched, collections }, ({ matched, collections }) =>
    matched.map(({ part, order }) => {
      const collection = collections.find((candidate) => candidate.metadata?.order_id === order.id)
      if (!collection) throw new Error(`Order ${order.id} got no payment collection`)
      return {
        seller_id: part.seller_id,
        order_id: order.id,
        payment_collection_id: collection.id,
        amount: part.amount,
      }
    })
  )
  createRemoteLinkStep(
    transform({ parts, placement }, ({ parts, placement }) =>
      parts.flatMap(({ order_id, seller_id, payment_collection_id }): LinkDefinition[] => [
        { [SELLER_MODULE]: { seller_id }, [Modules.ORDER]: { order_id } },
        { [Modules.ORDER]: { order_id }, [Modules.CART]: { cart_id: placement.cart.id } },
        { [Modules.ORDER]: { order_id }, [Modules.PAYMENT]: { payment_collection_id } },
      ])
    )
  )

  const intentId = openIntentStep(placement)
  const sessions = openPaymentSessionsStep(
    transform({ intentId, parts }, ({ intentId, parts }) => ({ intent_id: intentId, collections: parts }))
  )
  openOrderGroupStep(
    transform({ placement, parts, sessions }, ({ placement, parts, sessions }) => ({
      order_group_id: placement.order_group_id,
      parts: parts.map((part, index) => {
        const payment_session_id = sessions[index]
        if (!payment_session_id) throw new Error(`Order ${part.order_id} got no payment session`)
        return { ...part, payment_session_id }
      }),
    }))
  )
  return new WorkflowResponse(
    transform({ placement }, ({ placement }) => ({ order_group_id: placement.order_group_id }))
  )
})
