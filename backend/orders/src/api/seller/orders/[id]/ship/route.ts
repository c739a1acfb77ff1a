import { shipOrder as shipOrderRoute } from "@chophien/contract/seller/orders"
import { sellerWrite } from "@chophien/sellers/http/route"
import { shipOrder } from "../../../../../use-cases/ship-order"

/**
 * POST /seller/orders/:id/ship `{ carrier, tracking_number, items? }`: the seller hands what is left of a confirmed order, or
 * the named pieces of it, over to a carrier. `{ order }`
 */
export const POST = sellerWrite(
  shipOrderRoute.body,
  async ({ container, seller, member, locale, params, input: { items, ...tracking } }) => ({
    order: await shipOrder(container, {
      seller_id: seller.id,
      member_id: member.id,
      order_id: params.id ?? "",
      locale,
      ...tracking,
      ...(items ? { items } : {}),
    }),
  })
)
