import { nothing } from "@chophien/platform/pages"
import { sellerRead } from "@chophien/sellers/http/route"
import { ownOrder } from "../../../../own-order"

/** One order of the seller. `{ order: SellerOrder }` */
export const GET = sellerRead(nothing, async (call) => ({ order: await ownOrder(call) }))
