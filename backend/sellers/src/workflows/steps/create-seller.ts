import { readPlaces } from "@chophien/gazetteer-vietnam"
import { Problem } from "@chophien/platform/problem"
import { freeSlug } from "@chophien/vocabulary/slug"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { requireFreeEmail } from "../../free-email"
import { SELLER_MODULE } from "../../modules/seller"
import type SellerModuleService from "../../modules/seller/service"
import { handleOfName, searchWordsOf, storedPhone } from "../../seller-words"
import { texts } from "../../texts"
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
    const made = await writeSeller(container, input)
    return new StepResponse(made, { seller_id: made.seller.id })
  },
  async (done, { container }) => {
    if (!done) return
    await container.resolve<SellerModuleService>(SELLER_MODULE).deleteSellers(done.seller_id)
  }
)

/** How often another seller may take the handle that was just free. */
const attempts = 5

/** Finds a free handle and writes; whoever was faster with the handle or the e-mail makes it look again. */
async function writeSeller(container: MedusaContainer, input: CreateSellerInput) {
  const service = container.resolve<SellerModuleService>(SELLER_MODULE)
  const { member: owner, handle: wanted_handle, phone, ...others } = input
  const facts = { ...others, phone: storedPhone(phone) }
  const member = { ...owner, ...(owner.phone ? { phone: storedPhone(owner.phone) } : {}) }
  const place = (await readPlaces(container, [input.commune_code])).get(input.commune_code)
  if (!place || place.province_code !== input.province_code) {
    throw new Problem("invalid_request", texts.seller_commune_unknown, {
      param: "commune_code",
      values: { commune_code: input.commune_code },
    })
  }
  const email = member.email.trim().toLowerCase()
  for (let attempt = 1; ; attempt++) {
    await requireFreeEmail(container, email, "member.email")
    const handle = await findHandle(service, input, wanted_handle)
    try {
      return await service.createSellerWithOwner(
        {
          ...facts,
          handle,
          status: "pending",
          is_sample: input.is_sample ?? false,
          folded: searchWordsOf({ ...facts, handle }),
        },
        { ...member, email, role: "owner" }
      )
    } catch (error) {
      const taken = error instanceof MedusaError && /already exists/.test(error.message)
      if (!taken || attempt === attempts) throw error
    }
  }
}

async function findHandle(
  service: SellerModuleService,
  { name, commune_code }: CreateSellerInput,
  wanted: string | undefined
): Promise<string> {
  const base = wanted ?? handleOfName(name)
  const similar = await service.listSellers(
    { handle: { $like: `${base}%` } },
    { select: ["handle"], take: 1000 }
  )
  const taken = new Set(similar.map((seller) => seller.handle))
  if (wanted && taken.has(wanted))
    throw new Problem("conflict", texts.seller_handle_taken, { param: "handle", values: { handle: wanted } })
  return freeSlug(base, commune_code, taken)
}
