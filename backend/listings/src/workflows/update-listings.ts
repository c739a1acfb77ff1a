import { InventoryLevelWorkflowEvents } from "@medusajs/framework/utils"
import { createWorkflow, transform, type WorkflowData, when } from "@medusajs/framework/workflows-sdk"
import {
  emitEventStep,
  updateProductsWorkflow,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { UpdateListing } from "../listing-input"
import { changeListingStockStep } from "./steps/change-listing-stock"
import { planListingUpdatesStep } from "./steps/plan-listing-updates"
import { setListingStockStep } from "./steps/set-listing-stock"
import { setVariantPricesStep } from "./steps/set-variant-prices"
import { writeListingFactsStep } from "./steps/write-listing-facts"

export const updateListingsWorkflowId = "update-listings"

/** Changes listings, however many, of sellers that may list; what is not given stays. */
export const updateListingsWorkflow = createWorkflow(
  updateListingsWorkflowId,
  (input: WorkflowData<{ listings: UpdateListing[] }>) => {
    const plan = planListingUpdatesStep(input)
    // First what can be refused: then nothing has to be taken back.
    const changed = changeListingStockStep(
      transform({ plan }, ({ plan }) => ({ changes: plan.stock_changes }))
    )
    updateProductsWorkflow.runAsStep({
      input: transform({ plan }, ({ plan }) => ({ products: plan.products })),
    })
    when({ plan }, ({ plan }) => plan.variants.length > 0).then(() => {
      updateProductVariantsWorkflow.runAsStep({
        input: transform({ plan }, ({ plan }) => ({ product_variants: plan.variants })),
      })
    })
    setVariantPricesStep(transform({ plan }, ({ plan }) => ({ prices: plan.prices })))
    writeListingFactsStep(transform({ plan }, ({ plan }) => ({ rows: plan.facts })))
    const levels = setListingStockStep(transform({ plan }, ({ plan }) => ({ stocks: plan.stocks })))
    emitEventStep({
      eventName: InventoryLevelWorkflowEvents.UPDATED,
      data: transform({ levels, changed }, ({ levels, changed }) =>
        [...levels.created, ...levels.updated, ...changed].map((id) => ({ id }))
      ),
    })
  }
)
