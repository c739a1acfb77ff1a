import { ProductWorkflowEvents } from "@medusajs/framework/utils"
import { createWorkflow, transform, type WorkflowData, when } from "@medusajs/framework/workflows-sdk"
import { emitEventStep, updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import type { SharedFacts } from "../modules/listing/types"
import { sharedFactsOf } from "../shared-facts"
import { writeListingFactsStep } from "./steps/write-listing-facts"

export const setListingFactsWorkflowId = "set-listing-facts"

/** All facts of a listing, and the weights of some of its variants. */
export type SetListingFactsInput = {
  product_id: string
  facts: SharedFacts
  weights: { variant_id: string; weight_g: number }[]
}

/**
 * Sets the facts of a listing whatever its seller's status: how staff mend what is not for sale.
 *
 * @example
 * await setListingFactsWorkflow(container).run({
 *   input: { product_id: "prod_1", facts, weights: [{ variant_id: "variant_1", weight_g: 1300 }] },
 * })
 */
export const setListingFactsWorkflow = createWorkflow(
  setListingFactsWorkflowId,
  (input: WorkflowData<SetListingFactsInput>) => {
    writeListingFactsStep(
      transform({ input }, ({ input: { product_id, facts } }) => ({
        rows: [{ product_id, ...sharedFactsOf(facts) }],
      }))
    )
    when("weights-are-named", { input }, ({ input }) => input.weights.length > 0).then(() => {
      updateProductVariantsWorkflow.runAsStep({
        input: transform({ input }, ({ input }) => ({
          product_variants: input.weights.map(({ variant_id, weight_g }) => ({
            id: variant_id,
            weight: weight_g,
          })),
        })),
      })
    })
    emitEventStep({
      eventName: ProductWorkflowEvents.UPDATED,
      data: transform({ input }, ({ input }) => [{ id: input.product_id }]),
    })
  }
)
