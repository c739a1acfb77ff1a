import { pictureFromUrl } from "@chophien/file-sharp/picture"
import { readPlaces } from "../../../modules/seller/lib/places"
import { readOrderStates } from "../lib/orders"
import { ownListingIds, ownOrderIds } from "../lib/own"
import { nothing } from "../lib/pages"
import { sellerRead } from "../lib/route"

/** Who is signed in, for which seller, and what waits for them. */
export const GET = sellerRead(nothing, async ({ container, member, seller }) => {
  const [places, listings, orders] = await Promise.all([
    readPlaces(container, [seller.commune_code]),
    ownListingIds(container, seller.id),
    ownOrderIds(container, seller.id).then((ids) => readOrderStates(container, ids)),
  ])
  const waiting = (state: "to_confirm" | "to_ship") => orders.filter((order) => order.state === state).length
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
      phone,
      picture: pictureFromUrl(seller.picture_url, name),
    },
    counts: { to_confirm: waiting("to_confirm"), to_ship: waiting("to_ship"), listings: listings.length },
  }
})
