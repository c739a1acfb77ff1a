import { createWorkflow, transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { UpdateListing } from "../listing-input"
import { updateListingsWorkflow } from "./update-listings"

export const updateListingWorkflowId = "update-listing"

/**
 * Changes one listing.
 *
 * @example
 * await updateListingWorkflow(container).run({ input: { id: "prod_123", publish: false } })
 */
export const updateListingWorkflow = createWorkflow(
  updateListingWorkflowId,
  (input: WorkflowData<UpdateListing>) => {
    updateListingsWorkflow.runAsStep({ input: transform({ input }, ({ input }) => ({ listings: [input] })) })
  }
)
