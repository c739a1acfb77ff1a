import type { Answer, ReadBody } from "@chophien/contract"
import type {
  addHousehold as addRoute,
  changeHousehold as changeRoute,
  listHouseholds as listRoute,
} from "@chophien/contract/seller/households"
import { Problem } from "@chophien/platform/problem"
import { requireOwnListing } from "@chophien/sellers/ownership"
import type { SellerSession } from "@chophien/sellers/seller-session"
import type { MedusaContainer } from "@medusajs/framework/types"
import { settlement } from "../modules/settlement"
import { nameHousehold } from "../modules/settlement/statements/households"
import { texts } from "../texts"

/** Only they sell for households. */
const kinds: ReadonlySet<string> = new Set(["cooperative", "cooperative_group"])

/** Shares are money: the owner sets them. @throws Problem `member_not_owner` */
function requireOwner({ member }: Pick<SellerSession, "member">): void {
  if (member.role !== "owner") throw new Problem("forbidden", texts.member_not_owner)
}

/** The households for which a co-operative sells, and which goods are whose. */
export async function listHouseholds(
  container: MedusaContainer,
  seller_id: string
): Promise<Answer<typeof listRoute>> {
  const service = settlement(container)
  const [households, goods] = await Promise.all([
    service.listMemberHouseholds({ seller_id, removed_at: null }, { take: null, order: { name: "ASC" } }),
    service.listHouseholdGoods({ seller_id }, { take: null }),
  ])
  return {
    households: households.map(({ id, name, phone, share_bp }) => ({ id, name, phone, share_bp })),
    goods: goods.map(({ product_id, household_id }) => ({ listing_id: product_id, household_id })),
  }
}

/** Adds a household. @throws Problem `household_not_of_seller_kind`, `member_not_owner` */
export async function addHousehold(
  container: MedusaContainer,
  { input, ...session }: Pick<SellerSession, "seller" | "member"> & { input: ReadBody<typeof addRoute> }
): Promise<Answer<typeof addRoute>> {
  requireOwner(session)
  if (!kinds.has(session.seller.kind)) throw new Problem("forbidden", texts.household_not_of_seller_kind)
  const made = await settlement(container).createMemberHouseholds({ ...input, seller_id: session.seller.id })
  const { id, name, phone, share_bp } = made
  return { household: { id, name, phone, share_bp } }
}

/** A household of the seller. @throws Problem `not_found` */
async function requireHousehold(container: MedusaContainer, seller_id: string, id: string): Promise<void> {
  const [found] = await settlement(container).listMemberHouseholds(
    { id, seller_id, removed_at: null },
    { take: 1 }
  )
  if (!found) throw new Problem("not_found", texts.not_found)
}

/** Changes a household, or takes it off the list. @throws Problem `not_found`, `member_not_owner` */
export async function changeHousehold(
  container: MedusaContainer,
  {
    id,
    input: { removed, ...fields },
    ...session
  }: Pick<SellerSession, "seller" | "member"> & { id: string; input: ReadBody<typeof changeRoute> }
): Promise<{ id: string }> {
  requireOwner(session)
  await requireHousehold(container, session.seller.id, id)
  await settlement(container).updateMemberHouseholds({
    id,
    ...fields,
    removed_at: removed ? new Date() : null,
  })
  return { id }
}

/** Says whose a listing's goods are; null for the co-operative's own. @throws Problem `not_found` */
export async function nameHouseholdOfGoods(
  container: MedusaContainer,
  {
    seller_id,
    listing_id,
    household_id,
  }: { seller_id: string; listing_id: string; household_id: string | null }
): Promise<{ id: string }> {
  await requireOwnListing(container, seller_id, listing_id)
  if (household_id !== null) await requireHousehold(container, seller_id, household_id)
  await settlement(container).write((context) =>
    nameHousehold(context, { product_id: listing_id, seller_id, household_id })
  )
  return { id: listing_id }
}
