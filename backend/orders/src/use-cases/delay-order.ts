import type { ReadBody } from "@chophien/contract"
import type { delayOrder as route } from "@chophien/contract/seller/order-care"
import type { SellerOrder } from "@chophien/contract/seller/orders"
import { orderLock, withLock } from "@chophien/platform/locks"
import type { MedusaContainer } from "@medusajs/framework/types"
import { decideDelay } from "../care/decide-delay"
import { type OwnOrder, readOwnOrder } from "./read-own-order"

/**
 * The seller promises another day for handing an order over. The shopper hears of it and may cancel at once.
 * @throws Problem as `decideDelay`, `busy`
 */
export async function delayOrder(
  container: MedusaContainer,
  {
    member_id,
    act_id,
    promised_on,
    reason,
    text,
    ...own
  }: OwnOrder & { member_id: string; act_id: string } & ReadBody<typeof route>
): Promise<SellerOrder> {
  const { id: order_id } = await readOwnOrder(container, own)
  await withLock(container, orderLock(order_id), () =>
    decideDelay(container, {
      order_id,
      act_id,
      promised_on,
      reason,
      text: text ?? null,
      actor_id: member_id,
    })
  )
  return await readOwnOrder(container, own)
}
