import { Problem } from "../../../utils/problem"
import { readSellerOrders, type SellerOrder } from "./orders"
import { requireOwnOrder } from "./own"
import type { SellerCall } from "./route"

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
  if (!order) throw new Problem("not_found", "not_found")
  return order
}
