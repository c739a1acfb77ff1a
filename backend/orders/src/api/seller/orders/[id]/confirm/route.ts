import { nothing } from "@chophien/platform/pages"
import { sellerWrite } from "@chophien/sellers/http/route"
import { confirmOrder } from "../../../../../use-cases/confirm-order"

/** The seller takes a paid order on. `{ order: SellerOrder }` */
export const POST = sellerWrite(nothing, async ({ container, seller, member, locale, params }) => ({
  order: await confirmOrder(container, {
    seller_id: seller.id,
    member_id: member.id,
    order_id: params.id ?? "",
    locale,
  }),
}))
