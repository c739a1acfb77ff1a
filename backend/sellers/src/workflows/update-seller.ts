import { createWorkflow, transform, type WorkflowData, when } from "@medusajs/framework/workflows-sdk"
import { emitEventStep, updateStockLocationsWorkflow, useQueryGraphStep } from "@medusajs/medusa/core-flows"
import { updateSellerStep } from "./steps/change-seller"
import type { UpdateSellerInput } from "./types"

export const updateSellerWorkflowId = "update-seller"

/** Changes a seller's facts; the place it ships from moves with its address. */
export const updateSellerWorkflow = createWorkflow(
  updateSellerWorkflowId,
  (input: WorkflowData<UpdateSellerInput>) => {
    const now = updateSellerStep(input)
    const { data: sellers } = useQueryGraphStep({
      entity: "seller",
      fields: ["stock_location.id"],
      filters: transform({ input }, ({ input }) => ({ id: input.id })),
    })
    const location_id = transform(
      { sellers },
      ({ sellers }): string | undefined => sellers[0]?.stock_location?.id
    )
    when({ location_id }, ({ location_id }) => location_id !== undefined).then(() => {
      updateStockLocationsWorkflow.runAsStep({
        input: transform({ now, location_id }, ({ now, location_id }) => ({
          selector: { id: location_id },
          update: {
            address: {
              address_1: now.address_line,
              city: now.place.commune_full_name,
              province: now.place.province_name,
              country_code: "vn",
              phone: now.phone,
              metadata: { commune_code: now.place.commune_code, province_code: now.place.province_code },
            },
          },
        })),
      })
    })
    emitEventStep({
      eventName: "seller.updated",
      data: transform({ input }, ({ input }) => ({ id: input.id })),
    })
  }
)
