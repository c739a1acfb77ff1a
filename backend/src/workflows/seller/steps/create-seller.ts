import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SELLER_MODULE } from "../../../modules/seller"
import { readPlaces } from "../../../modules/seller/lib/places"
import { fold, freeHandle, handleOf } from "../../../modules/seller/lib/text"
import type SellerModuleService from "../../../modules/seller/service"
import { Problem } from "../../../utils/problem"
import type { CreateSellerInput } from "../types"

export const createSellerStepId = "create-seller"

/**
 * Writes a pending seller and its owner.
 * @throws Problem `seller_commune_unknown`, `seller_handle_taken` (only for a handle that was asked for),
 * `member_email_taken`, `member_email_of_staff`
 */
export const createSellerStep = createStep(
  createSellerStepId,
  async (input: CreateSellerInput, { container }) => {
    const service = container.resolve<SellerModuleService>(SELLER_MODULE)
    const { member, handle: wanted_handle, ...facts } = input

    const place = (await readPlaces(container, [input.commune_code])).get(input.commune_code)
    if (!place || place.province_code !== input.province_code) {
      throw new Problem("invalid_request", "seller_commune_unknown", {
        param: "commune_code",
        values: { commune_code: input.commune_code },
      })
    }

    const email = member.email.trim().toLowerCase()
    const [same_email] = await service.listMembers({ email }, { select: ["id"] })
    if (same_email) throw new Problem("conflict", "member_email_taken", { param: "member.email", values: { email } })

    const [staff] = await container.resolve(Modules.USER).listUsers({ email }, { select: ["id"], take: 1 })
    if (staff) throw new Problem("conflict", "member_email_of_staff", { param: "member.email", values: { email } })

    const base = wanted_handle ?? handleOf(input.name)
    const similar = await service.listSellers({ handle: { $like: `${base}%` } }, { select: ["handle"], take: 1000 })
    const taken = new Set(similar.map((seller) => seller.handle))
    if (wanted_handle && taken.has(wanted_handle)) {
      throw new Problem("conflict", "seller_handle_taken", { param: "handle", values: { handle: wanted_handle } })
    }
    const handle = freeHandle(base, input.commune_code, taken)

    const seller = await service.createSellers({
      ...facts,
      handle,
      status: "pending",
      is_sample: input.is_sample ?? false,
      folded: foldedOf({ ...facts, handle }),
    })
    const owner = await createOwner(service, seller.id, { ...member, email })
    return new StepResponse({ seller, member: owner }, { seller_id: seller.id })
  },
  async (done, { container }) => {
    if (!done) return
    await container.resolve<SellerModuleService>(SELLER_MODULE).deleteSellers(done.seller_id)
  }
)

/** The text staff search in. */
export function foldedOf(seller: { name: string; handle: string; phone: string; email?: string | null }): string {
  return fold([seller.name, seller.handle, seller.phone, seller.email ?? ""].join(" "))
}

/** Writes the owner; takes the seller back when that fails, as a failed step is not compensated. */
async function createOwner(service: SellerModuleService, seller_id: string, member: CreateSellerInput["member"]) {
  try {
    return await service.createMembers({ ...member, role: "owner", seller_id })
  } catch (error) {
    await service.deleteSellers(seller_id)
    throw error
  }
}
