import type { ReadBody } from "@chophien/contract"
import type { shortenOrder as route } from "@chophien/contract/seller/order-care"
import type { SellerOrder } from "@chophien/contract/seller/orders"
import { orderLock, withLock } from "@chophien/platform/locks"
import type { MedusaContainer } from "@medusajs/framework/types"
import { carryOut, tryToCarryOut } from "../care/carry-out"
import { decideShortfall } from "../care/decide-shortfall"
import { type OwnOrder, readOwnOrder } from "./read-own-order"

/**
 * The seller cannot deliver some pieces of an order that have not left. Their money goes back by itself, and with the last
 * of them the order is cancelled.
 *
 * @example
 * await shortenOrder(container, { ...own, member_id, act_id, items: [{ id: "ordli_1", quantity: 1 }], reason: "out_of_stock" })
 * @throws Problem as `decideShortfall`, `busy`
 */
export async function shortenOrder(
  container: MedusaContainer,
  {
    member_id,
    act_id,
    items,
    reason,
    text,
    ...own
  }: OwnOrder & { member_id: string; act_id: string } & ReadBody<typeof route>
): Promise<SellerOrder> {
  const { id: order_id } = await readOwnOrder(container, own)
  await withLock(container, orderLock(order_id), async () => {
    // What was decided before is carried out first: what is left to decide about depends on it.
    await carryOut(container, order_id)
    await decideShortfall(container, {
      order_id,
      act_id,
      items,
      reason,
      text: text ?? null,
      actor_id: member_id,
    })
    await tryToCarryOut(container, order_id)
  })
  return await readOwnOrder(container, own)
}
