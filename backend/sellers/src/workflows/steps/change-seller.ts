import { readPlaces } from "@chophien/gazetteer-vietnam"
import { Problem } from "@chophien/platform/problem"
import { readOfficers } from "@chophien/platform/use-cases/read-officers"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SELLER_MODULE } from "../../modules/seller"
import type SellerModuleService from "../../modules/seller/service"
import type { SellerRow } from "../../modules/seller/service"
import { searchWordsOf, storedPhone } from "../../seller-words"
import { texts } from "../../texts"
import type { UpdateSellerInput } from "../types"

type SellerService = SellerModuleService

const find = async (service: SellerService, id: string) => {
  const [seller] = await service.listSellers({ id })
  if (!seller) throw new Problem("not_found", texts.not_found)
  return seller
}

type Changes = Partial<
  Omit<SellerRow, "id" | "members" | "uploads" | "created_at" | "updated_at" | "deleted_at" | "metadata">
>

/** Changes a seller and answers what its fields were, for compensation. */
async function change(service: SellerService, seller: Awaited<ReturnType<typeof find>>, changes: Changes) {
  const before = Object.fromEntries(Object.entries(seller).filter(([field]) => field in changes))
  await service.updateSellers({ id: seller.id, ...changes })
  return [{ id: seller.id, ...before }]
}

/** Keeps what a seller's standing became. An undone change stays in the history, with what follows it. */
const noteStanding = (
  service: SellerService,
  row: { seller_id: string; status: "active" | "suspended"; reason: string | null; changed_by: string }
) => service.createSellerStandings({ ...row, changed_at: new Date() })

const restore = async (
  before: { id: string }[] | undefined,
  { container }: { container: MedusaContainer }
) => {
  if (before?.length) await container.resolve<SellerService>(SELLER_MODULE).updateSellers(before)
}

export const updateSellerStepId = "update-seller"

/**
 * Changes a seller's own facts; answers the place it ships from now.
 * @throws Problem `not_found`, `seller_commune_unknown`, `staff_not_found`
 */
export const updateSellerStep = createStep(
  updateSellerStepId,
  async ({ id, phone, ...others }: UpdateSellerInput, { container }) => {
    const changes = { ...others, ...(phone === undefined ? {} : { phone: storedPhone(phone) }) }
    const service = container.resolve<SellerService>(SELLER_MODULE)
    const seller = await find(service, id)
    const commune_code = changes.commune_code ?? seller.commune_code
    const place = (await readPlaces(container, [commune_code])).get(commune_code)
    if (!place || place.province_code !== (changes.province_code ?? seller.province_code)) {
      throw new Problem("invalid_request", texts.seller_commune_unknown, {
        param: "commune_code",
        values: { commune_code },
      })
    }
    if (changes.officer_id && !(await readOfficers(container, [changes.officer_id])).length)
      throw new Problem("invalid_request", texts.staff_not_found, { param: "officer_id" })
    const now = { ...seller, ...changes }
    const before = await change(service, seller, { ...changes, folded: searchWordsOf(now) })
    return new StepResponse({ place, address_line: now.address_line, phone: now.phone }, before)
  },
  restore
)

export const suspendSellerStepId = "suspend-seller"

/** Closes a stall. A stall that is closed already keeps its first reason. */
export const suspendSellerStep = createStep(
  suspendSellerStepId,
  async (input: { id: string; reason: string; changed_by: string }, { container }) => {
    const service = container.resolve<SellerService>(SELLER_MODULE)
    const seller = await find(service, input.id)
    if (seller.status === "suspended") return new StepResponse({ changed: false }, [])
    if (seller.status === "pending")
      throw new Problem("conflict", texts.seller_never_approved, { values: { name: seller.name } })
    const before = await change(service, seller, {
      status: "suspended",
      suspended_at: new Date(),
      suspended_reason: input.reason,
    })
    const { reason, changed_by } = input
    await noteStanding(service, { seller_id: input.id, status: "suspended", reason, changed_by })
    return new StepResponse({ changed: true }, before)
  },
  restore
)

export const reactivateSellerStepId = "reactivate-seller"

/** Opens a closed stall again. */
export const reactivateSellerStep = createStep(
  reactivateSellerStepId,
  async (input: { id: string; changed_by: string }, { container }) => {
    const service = container.resolve<SellerService>(SELLER_MODULE)
    const seller = await find(service, input.id)
    if (seller.status === "active") return new StepResponse({ changed: false }, [])
    if (seller.status === "pending")
      throw new Problem("conflict", texts.seller_never_approved, { values: { name: seller.name } })
    const before = await change(service, seller, {
      status: "active",
      suspended_at: null,
      suspended_reason: null,
    })
    const { id: seller_id, changed_by } = input
    await noteStanding(service, { seller_id, status: "active", reason: null, changed_by })
    return new StepResponse({ changed: true }, before)
  },
  restore
)
