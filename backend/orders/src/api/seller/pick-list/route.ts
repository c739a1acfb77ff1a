import { readPickList as route } from "@chophien/contract/seller/order-care"
import { sellerRead } from "@chophien/sellers/http/route"
import { readPickList } from "../../../use-cases/read-pick-list"

/** GET: all that the seller has still to pack, by order. `{ orders, count }` */
export const GET = sellerRead(route.query, ({ container, seller, locale }) =>
  readPickList(container, { seller_id: seller.id, locale })
)
