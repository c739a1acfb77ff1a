import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { type AddShippingTariffInput, addShippingTariffStep } from "./steps/add-shipping-tariff"

export const addShippingTariffWorkflowId = "add-shipping-tariff"

/**
 * Puts a new tariff in force from a moment on.
 *
 * @example
 * await addShippingTariffWorkflow(container).run({ input: { tariff, effective_at, created_by: "user_…", note: null } })
 */
export const addShippingTariffWorkflow = createWorkflow(
  addShippingTariffWorkflowId,
  (input: AddShippingTariffInput) => {
    return new WorkflowResponse(addShippingTariffStep(input))
  }
)
