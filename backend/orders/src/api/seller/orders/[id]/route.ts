import { nothing } from "@chophien/platform/pages"
import { sellerRead } from "@chophien/sellers/http/route"
import { readOwnOrder } from "../../../../use-cases/read-own-order"

/** One order of the seller. `{ order: SellerOrder }` */
export const GET = sellerRead(nothing, async ({ container, seller, locale, params }) => ({
  order: await readOwnOrder(container, { seller_id: seller.id, order_id: params.id ?? "", locale }),
}))
