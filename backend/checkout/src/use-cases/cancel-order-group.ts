import type { OrderGroup } from "@chophien/contract/store/order-groups"
import { orderGroupLock, withLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import type { Locale } from "@chophien/vocabulary/locale"
import type { MedusaContainer } from "@medusajs/framework/types"
import { endUnpaidGroup } from "../expiry/end-unpaid-group"
import { readGroup } from "../order-group/read-group"
import { texts } from "../texts"
import { readOrderGroup } from "./read-order-group"

/**
 * A shopper cancels an order group for which nothing has come yet: its goods are free again at once.
 * @throws Problem `order_not_found` as {@link readOrderGroup}, `order_not_cancelable`, `order_has_money`,
 * `cancel_unavailable` when the gateway does not answer
 */
export async function cancelOrderGroup(
  container: MedusaContainer,
  { id, token }: { id: string; token: string },
  locale: Locale
): Promise<OrderGroup> {
  await readOrderGroup(container, { id, token }, locale)
  await withLock(container, orderGroupLock(id), async () => {
    const group = await readGroup(container, id)
    if (!group) throw new Problem("not_found", texts.order_not_found)
    await endUnpaidGroup(container, group)
  })
  return await readOrderGroup(container, { id, token }, locale)
}
