import type { Answer } from "@chophien/contract"
import type { listStandings as route } from "@chophien/contract/staff/sellers"
import { Problem } from "@chophien/platform/problem"
import { readOfficers } from "@chophien/platform/use-cases/read-officers"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"
import { texts } from "../texts"

/** What became of a seller's standing, the latest first. @throws Problem `not_found` */
export async function listStandings(
  container: MedusaContainer,
  seller_id: string
): Promise<Answer<typeof route>["standings"]> {
  const service = container.resolve<SellerModuleService>(SELLER_MODULE)
  const [seller] = await service.listSellers({ id: seller_id }, { select: ["id"] })
  if (!seller) throw new Problem("not_found", texts.not_found)
  const rows = await service.listSellerStandings(
    { seller_id },
    { order: { changed_at: "DESC", id: "DESC" }, take: null }
  )
  const people = await readOfficers(container, [
    ...new Set(rows.flatMap(({ changed_by }) => changed_by ?? [])),
  ])
  return rows.map(({ id, status, reason, changed_at, changed_by }) => ({
    ...{ id, status, reason },
    changed_at: new Date(changed_at).toISOString(),
    changed_by: people.find((person) => person.id === changed_by)?.name ?? changed_by,
  }))
}
