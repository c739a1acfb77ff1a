import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { listingsChangedEvent } from "../catalogue/listing-index"
import { type RefreshCatalogueInput, refreshCatalogueStep } from "./steps/refresh-catalogue"

export const refreshCatalogueWorkflowId = "refresh-catalogue"

/**
 * Brings the shoppers' read model up to date for some products and sellers, and tells the search index.
 *
 * @example await refreshCatalogueWorkflow(container).run({ input: { product_ids: ["prod_1"] } })
 */
export const refreshCatalogueWorkflow = createWorkflow(
  refreshCatalogueWorkflowId,
  (input: WorkflowData<RefreshCatalogueInput>) => {
    const result = refreshCatalogueStep(input)
    when("listings-changed", { result }, ({ result }) => result.changed_listing_ids.length > 0).then(() => {
      emitEventStep({
        eventName: listingsChangedEvent,
        data: transform({ result }, ({ result }) => ({ ids: result.changed_listing_ids })),
      })
    })
    return new WorkflowResponse(result)
  }
)
