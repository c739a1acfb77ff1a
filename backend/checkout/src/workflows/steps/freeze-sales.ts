import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Placement } from "../../placement/placement"
import { salesOf } from "../../placement/sales-of"
import { forgetSales, freezeSales } from "../../ports/sale-terms"

export const freezeSalesStepId = "freeze-sales"

/** Fixes commission and tax of what is sold, as they are at this moment. Undone by forgetting them. */
export const freezeSalesStep = createStep(
  freezeSalesStepId,
  async (placement: Placement, { container }) => {
    await freezeSales(container, salesOf(placement))
    return new StepResponse(
      undefined,
      placement.parts.map(({ order_id }) => order_id)
    )
  },
  async (order_ids, { container }) => {
    if (order_ids) await forgetSales(container, order_ids)
  }
)
