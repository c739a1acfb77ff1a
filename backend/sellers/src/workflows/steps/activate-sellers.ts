import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SELLER_MODULE } from "../../modules/seller"
import type SellerModuleService from "../../modules/seller/service"

export const activateSellersStepId = "activate-sellers"

/** Opens the stalls of pending sellers and answers which. */
export const activateSellersStep = createStep(
  activateSellersStepId,
  async (input: { seller_ids: string[]; approved_by: string }, { container }) => {
    const answer = { approved: input.seller_ids }
    if (!input.seller_ids.length) return new StepResponse(answer, [])
    const service = container.resolve<SellerModuleService>(SELLER_MODULE)
    await service.updateSellers({
      selector: { id: input.seller_ids },
      data: { status: "active", approved_at: new Date(), approved_by: input.approved_by },
    })
    await service.createSellerStandings(
      input.seller_ids.map((seller_id) => ({
        seller_id,
        status: "active" as const,
        changed_by: input.approved_by,
        changed_at: new Date(),
      }))
    )
    return new StepResponse(answer, input.seller_ids)
  },
  async (seller_ids, { container }) => {
    if (!seller_ids?.length) return
    await container.resolve<SellerModuleService>(SELLER_MODULE).updateSellers({
      selector: { id: seller_ids },
      data: { status: "pending", approved_at: null, approved_by: null },
    })
  }
)
