import { failHarvest as failRoute, previewHarvest as route } from "@chophien/contract/seller/order-care"
import { sellerRead, sellerWrite } from "@chophien/sellers/http/route"
import { failHarvest, previewHarvest } from "../../../../../use-cases/fail-harvest"

/** GET: what a failed harvest of the listing comes to. `{ title, orders, pieces, amount }` */
export const GET = sellerRead(route.query, ({ container, seller, params }) =>
  previewHarvest(container, { seller_id: seller.id, product_id: params.id ?? "" })
)

/** POST `{ key, act, promised_on?, text?, empty_stock }`: takes the listing out of all open orders, or delays them. `{ changed, amount, left }` */
export const POST = sellerWrite(failRoute.body, ({ container, seller, member, locale, params, input }) =>
  failHarvest(container, {
    seller_id: seller.id,
    member_id: member.id,
    product_id: params.id ?? "",
    locale,
    ...input,
  })
)
