import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { createProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import type { VariantStock } from "../listing-input"
import type { NewVariant } from "./steps/plan-variants"

export const addVariantNamesStepId = "add-variant-names"

/** Lets the options of products have the names of variants to be made. A name that is there stays; nobody minds a spare one. */
const addVariantNamesStep = createStep(
  addVariantNamesStepId,
  async ({ more }: { more: NewVariant[] }, { container }) => {
    const updates = more.flatMap(({ variant: { product_id, title }, option_ids }) =>
      option_ids.map((product_option_id) => ({ product_id, product_option_id, add: [{ value: title }] }))
    )
    await container.resolve(Modules.PRODUCT).updateProductOptionValuesOnProduct(updates)
    return new StepResponse(null)
  }
)

export const addListingVariantsWorkflowId = "add-listing-variants"

/** Makes variants of products that are there; answers what is to be for sale of those with a stock of their own. */
export const addListingVariantsWorkflow = createWorkflow(
  addListingVariantsWorkflowId,
  (input: WorkflowData<{ more: NewVariant[] }>) => {
    addVariantNamesStep(input)
    const made = createProductVariantsWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({
        product_variants: input.more.map(({ variant }) => variant),
      })),
    })
    return new WorkflowResponse(
      transform({ input, made }, ({ input, made }) =>
        input.more.flatMap(({ variant, location_id, stock }): VariantStock[] => {
          if (stock === null) return []
          const found = made.find(
            ({ product_id, title }) => product_id === variant.product_id && title === variant.title
          )
          if (!found) throw new Error(`No variant was made for ${variant.title}`)
          return [{ variant_id: found.id, location_id, stock }]
        })
      )
    )
  }
)
