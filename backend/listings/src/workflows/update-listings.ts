import { InventoryLevelWorkflowEvents } from "@medusajs/framework/utils"
import { createWorkflow, transform, type WorkflowData, when } from "@medusajs/framework/workflows-sdk"
import {
  deleteProductVariantsWorkflow,
  emitEventStep,
  updateProductsWorkflow,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { UpdateListing, VariantStock } from "../listing-input"
import { addListingVariantsWorkflow } from "./add-listing-variants"
import { changeListingStockStep } from "./steps/change-listing-stock"
import { type ListingUpdatesPlan, planListingUpdatesStep } from "./steps/plan-listing-updates"
import { setListingStockStep } from "./steps/set-listing-stock"
import { writeListingFactsStep } from "./steps/write-listing-facts"

export const updateListingsWorkflowId = "update-listings"

/** Changes listings, however many, of sellers that may list; what is not given stays. */
export const updateListingsWorkflow = createWorkflow(
  updateListingsWorkflowId,
  (input: WorkflowData<{ listings: UpdateListing[] }>) => {
    const plan = planListingUpdatesStep(input)
    updateProductsWorkflow.runAsStep({
      input: transform({ plan }, ({ plan }) => ({ products: plan.products })),
    })
    when({ plan }, ({ plan }) => plan.variants.length > 0).then(() => {
      updateProductVariantsWorkflow.runAsStep({
        input: transform({ plan }, ({ plan }) => ({ product_variants: plan.variants })),
      })
    })
    writeListingFactsStep(transform({ plan }, ({ plan }) => ({ rows: plan.facts })))
    const added = when("variants-are-added", { plan }, ({ plan }) => plan.more.length > 0).then(() =>
      addListingVariantsWorkflow.runAsStep({
        input: transform({ plan }, ({ plan }) => ({ more: plan.more })),
      })
    )
    const levels = setListingStockStep(
      transform({ plan, added }, (done: { plan: ListingUpdatesPlan; added?: VariantStock[] }) => ({
        stocks: [...done.plan.stocks, ...(done.added ?? [])],
      }))
    )
    const changed = changeListingStockStep(
      transform({ plan }, ({ plan }) => ({ changes: plan.stock_changes }))
    )
    when("variants-are-removed", { plan }, ({ plan }) => plan.removed.length > 0).then(() => {
      deleteProductVariantsWorkflow.runAsStep({
        input: transform({ plan }, ({ plan }) => ({ ids: plan.removed })),
      })
    })
    emitEventStep({
      eventName: InventoryLevelWorkflowEvents.UPDATED,
      data: transform({ levels, changed }, ({ levels, changed }) =>
        [...levels.created, ...levels.updated, ...changed].map((id) => ({ id }))
      ),
    })
  }
)
