import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createSellerStep } from "./steps/create-seller"
import type { CreateSellerInput } from "./types"

export const createSellerWorkflowId = "create-seller"

/**
 * Brings a seller in: the seller stands as `pending` with its owner, and may do nothing until staff approve it.
 *
 * @example
 * const { result } = await createSellerWorkflow(container).run({
 *   input: {
 *     name: "Hợp tác xã Pà Cò", kind: "cooperative", province_code: "25", commune_code: "05212",
 *     address_line: "Xóm Chà Đáy", phone: "0912345678", member: { name: "Sùng Y Mai", email: "mai@paco.example" },
 *   },
 * })
 */
export const createSellerWorkflow = createWorkflow(
  createSellerWorkflowId,
  (input: WorkflowData<CreateSellerInput>) => {
    const created = createSellerStep(input)
    emitEventStep({
      eventName: "seller.created",
      data: transform({ created }, ({ created }) => ({ id: created.seller.id })),
    })
    return new WorkflowResponse(created)
  }
)
