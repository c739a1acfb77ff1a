import type { Answer, ReadQuery } from "@chophien/contract"
import type { listUnidentified as route } from "@chophien/contract/staff/dossiers"
import { readPlaces } from "@chophien/gazetteer-vietnam"
import { readOfficers } from "@chophien/platform/use-cases/read-officers"
import { localPhone } from "@chophien/vocabulary/phone"
import { dayInVietnam } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { identityStanding } from "../identity/identity-standing"
import { onboarding } from "../modules/onboarding"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"

/** Sellers that are not identified, the most pressing first, and how many are. */
export async function listUnidentified(
  container: MedusaContainer,
  { limit, offset }: ReadQuery<typeof route>
): Promise<Answer<typeof route>> {
  const service = onboarding(container)
  const deadline = service.identity_deadline
  const today = dayInVietnam()
  const [sellers, records] = await Promise.all([
    container
      .resolve<SellerModuleService>(SELLER_MODULE)
      .listSellers(
        {},
        { select: ["id", "name", "status", "commune_code", "phone", "officer_id"], take: null }
      ),
    service.listSellerIdentifications({ holder_id: { $like: "sel_%" } }, { take: null }),
  ])
  const byHolder = Map.groupBy(records, ({ holder_id }) => holder_id)
  const missing = sellers
    .flatMap((seller) => {
      const standing = identityStanding(byHolder.get(seller.id) ?? [], { deadline, today })
      return standing.state === "identified" ? [] : [{ seller, standing }]
    })
    .sort(
      (a, b) =>
        a.standing.due_on.localeCompare(b.standing.due_on) || a.seller.name.localeCompare(b.seller.name, "vi")
    )
  const page = missing.slice(offset, offset + limit)
  const [places, officers] = await Promise.all([
    readPlaces(
      container,
      page.map(({ seller }) => seller.commune_code)
    ),
    readOfficers(container, [...new Set(page.flatMap(({ seller }) => seller.officer_id ?? []))]),
  ])
  return {
    sellers: page.map(({ seller, standing }) => ({
      id: seller.id,
      name: seller.name,
      status: seller.status,
      commune_full_name: places.get(seller.commune_code)?.commune_full_name ?? "",
      phone: localPhone(seller.phone),
      officer_name: officers.find(({ id }) => id === seller.officer_id)?.name ?? null,
      due_on: standing.due_on,
      why: standing.state,
    })),
    ...{ count: missing.length, limit, offset },
    identified: sellers.length - missing.length,
    deadline,
  }
}
