import type { Me } from "@chophien/contract/seller/session"
import { pictureFromUrl } from "@chophien/file-sharp/picture"
import { readPlaces } from "@chophien/gazetteer-vietnam"
import { readOfficers } from "@chophien/platform/use-cases/read-officers"
import { localPhone } from "@chophien/vocabulary/phone"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ownListingIds } from "../ownership"
import { countWaitingOrders } from "../ports/waiting-orders"
import type { SellerSession } from "../seller-session"

/** Who is signed in, for which seller, and what waits for them. */
export async function readMe(
  container: MedusaContainer,
  { member, seller }: Pick<SellerSession, "member" | "seller">
): Promise<Me> {
  const [places, listings, waiting, [officer]] = await Promise.all([
    readPlaces(container, [seller.commune_code]),
    ownListingIds(container, seller.id),
    countWaitingOrders(container, seller.id),
    readOfficers(container, seller.officer_id ? [seller.officer_id] : []),
  ])
  const { id, handle, name, kind, status, phone } = seller
  return {
    member,
    seller: {
      id,
      handle,
      name,
      kind,
      status,
      commune_full_name: places.get(seller.commune_code)?.commune_full_name ?? "",
      phone: localPhone(phone),
      picture: pictureFromUrl(seller.picture_url, name),
    },
    officer: officer ? { name: officer.name, phone: officer.phone } : null,
    counts: { ...waiting, listings: listings.length },
  }
}
