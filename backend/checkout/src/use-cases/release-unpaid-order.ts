import { orderGroupLock, withLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { endUnpaidGroup } from "../expiry/end-unpaid-group"
import { orderGroups } from "../modules/order-group"
import { readGroup } from "../order-group/read-group"
import { texts } from "../texts"

/**
 * Staff release what an unpaid order holds, before its time is over; who did and why stays with the order.
 * @throws Problem `order_not_found`, and as {@link endUnpaidGroup}
 */
export async function releaseUnpaidOrder(
  container: MedusaContainer,
  { id, reason, author }: { id: string; reason: string; author: string }
): Promise<void> {
  await withLock(container, orderGroupLock(id), async () => {
    const group = await readGroup(container, id)
    if (!group) throw new Problem("not_found", texts.order_not_found)
    await endUnpaidGroup(container, group)
    await orderGroups(container).saveRelease(id, { reason, author })
  })
}
