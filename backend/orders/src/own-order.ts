import { Problem } from "@chophien/platform/problem"
import type { SellerCall } from "@chophien/sellers/http/route"
import { requireOwnOrder } from "@chophien/sellers/ownership"
import { readSellerOrders, type SellerOrder } from "./seller-orders"
import { texts } from "./texts"

/** The order of the path. @throws Problem `not_found` unless it is the seller's */
export async function ownOrder({
  container,
  seller,
  params,
  locale,
}: Pick<SellerCall<unknown>, "container" | "seller" | "params" | "locale">): Promise<SellerOrder> {
  const id = params.id ?? ""
  await requireOwnOrder(container, seller.id, id)
  const [order] = await readSellerOrders(container, [id], locale)
  if (!order) throw new Problem("not_found", texts.not_found)
  return order
}
