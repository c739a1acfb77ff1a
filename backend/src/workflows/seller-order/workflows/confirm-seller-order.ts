import { acquireLockStep, emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, when, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { confirmOrderStep } from "../steps/confirm-order"
import type { ConfirmSellerOrderInput } from "../types"

export const confirmSellerOrderWorkflowId = "confirm-seller-order"

/**
 * The seller takes a paid order on. Done again, it changes nothing.
 *
 * @example
 * await confirmSellerOrderWorkflow(container).run({ input: { order_id: "order_123", member_id: "mem_123" } })
 */
export const confirmSellerOrderWorkflow = createWorkflow(
  confirmSellerOrderWorkflowId,
  (input: WorkflowData<ConfirmSellerOrderInput>) => {
    const key = transform({ input }, ({ input }) => `seller-order:${input.order_id}`)
    acquireLockStep({ key, timeout: 10, ttl: 60 })
    const done = confirmOrderStep(input)
    when({ done }, ({ done }) => done.changed).then(() => {
      emitEventStep({ eventName: "seller_order.confirmed", data: transform({ input }, ({ input }) => ({ id: input.order_id })) })
    })
    releaseLockStep({ key })
  }
)
