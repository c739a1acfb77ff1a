import { Problem } from "@chophien/platform/problem"
import { dayInVietnam } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { onboarding } from "../modules/onboarding"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"
import { texts } from "../texts"
import { allowsApproval, identityStanding } from "./identity-standing"

/**
 * Refuses to open stalls whose representative was not identified electronically, nor let off it until a day (Law 122/2025).
 * One that is open already is let be: it has its own deadline.
 * @throws Problem `not_found`, `seller_not_identified`
 */
export async function requireIdentified(container: MedusaContainer, seller_ids: string[]): Promise<void> {
  const service = onboarding(container)
  const [sellers, records] = await Promise.all([
    container
      .resolve<SellerModuleService>(SELLER_MODULE)
      .listSellers({ id: seller_ids }, { select: ["id", "name", "status"], take: null }),
    service.listSellerIdentifications({ holder_id: seller_ids }, { take: null }),
  ])
  if (sellers.length !== new Set(seller_ids).size) throw new Problem("not_found", texts.not_found)
  const today = dayInVietnam()
  const names = sellers.flatMap(({ id, name, status }) => {
    if (status !== "pending") return []
    const own = records.filter(({ holder_id }) => holder_id === id)
    const standing = identityStanding(own, { deadline: service.identity_deadline, today })
    return allowsApproval(standing) ? [] : [name]
  })
  if (names.length)
    throw new Problem("conflict", texts.seller_not_identified, { values: { names: names.join(", ") } })
}
