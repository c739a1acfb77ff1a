import { enqueueMailsStep } from "@chophien/platform/workflows/enqueue-mails"
import { createWorkflow, transform, type WorkflowData, when } from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  deleteProductsWorkflow,
  emitEventStep,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import { clearPlaceOfSellerStep, deleteSellerStep } from "./steps/delete-seller"

export const deleteSellerWorkflowId = "delete-seller"

/** An approval must not open what is being taken away. */
const lock = "approve-sellers"

/** Takes a seller away that never had an order, with its members, listings and place. */
export const deleteSellerWorkflow = createWorkflow(
  deleteSellerWorkflowId,
  (input: WorkflowData<{ id: string }>) => {
    acquireLockStep({ key: lock, timeout: 30, ttl: 120 })
    const deleted = deleteSellerStep(input)
    when({ deleted }, ({ deleted }) => deleted.listing_ids.length > 0).then(() => {
      deleteProductsWorkflow.runAsStep({
        input: transform({ deleted }, ({ deleted }) => ({ ids: deleted.listing_ids })),
      })
    })
    enqueueMailsStep(transform({ deleted }, ({ deleted }) => ({ mails: deleted.mails })))
    clearPlaceOfSellerStep(transform({ deleted }, ({ deleted }) => deleted.seller))
    emitEventStep({
      eventName: "seller.deleted",
      data: transform({ input }, ({ input }) => ({ id: input.id })),
    })
    releaseLockStep({ key: lock })
  }
)
