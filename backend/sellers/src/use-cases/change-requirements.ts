import type { Answer, ReadBody } from "@chophien/contract"
import type {
  addRequirement as addRoute,
  changeRequirement as changeRoute,
  listRequirements as listRoute,
} from "@chophien/contract/staff/requirements"
import { Problem } from "@chophien/platform/problem"
import { sellerKinds } from "@chophien/vocabulary/seller"
import type { MedusaContainer } from "@medusajs/framework/types"
import { onboarding } from "../modules/onboarding"
import { texts } from "../texts"

/** What selling asks of sellers, in the order of the checklist. */
export async function listRequirements(container: MedusaContainer): Promise<Answer<typeof listRoute>> {
  const rows = await onboarding(container).listSellerRequirements(
    {},
    { order: { position: "ASC", code: "ASC" }, take: null }
  )
  return {
    requirements: rows.map((row) => ({
      code: row.code,
      name_vi: row.name_vi,
      name_en: row.name_en,
      where_vi: row.where_vi,
      where_en: row.where_en,
      method: row.method,
      kinds: sellerKinds.filter((kind) => row.kinds.includes(kind)),
      blocks: row.blocks,
      needs_paper: row.needs_paper,
      position: row.position,
      active: row.active,
    })),
  }
}

/** Adds a requirement that staff look after. @throws Problem `requirement_taken` */
export async function addRequirement(
  container: MedusaContainer,
  body: ReadBody<typeof addRoute>
): Promise<void> {
  const service = onboarding(container)
  const [taken] = await service.listSellerRequirements({ code: body.code }, { take: 1 })
  if (taken || body.code === "visit")
    throw new Problem("conflict", texts.requirement_taken, { param: "code", values: { code: body.code } })
  await service.createSellerRequirements({ ...body, method: "verified" })
}

/** Changes a requirement. @throws Problem `not_found` */
export async function changeRequirement(
  container: MedusaContainer,
  code: string,
  changes: ReadBody<typeof changeRoute>
): Promise<void> {
  const service = onboarding(container)
  const [row] = await service.listSellerRequirements({ code }, { take: 1 })
  if (!row) throw new Problem("not_found", texts.not_found)
  const named = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  await service.updateSellerRequirements({ id: row.id, ...named })
}
