import { ownOrder } from "../../lib/own-order"
import { nothing } from "../../lib/pages"
import { sellerRead } from "../../lib/route"

/** One order of the seller. `{ order: SellerOrder }` */
export const GET = sellerRead(nothing, async (call) => ({ order: await ownOrder(call) }))
