import type { MedusaContainer } from "@medusajs/framework/types"
import { orderHoldMails } from "../mails/order-mails"
import { queueMails } from "../mails/queue-mails"
import { gatewayMoney } from "../modules/gateway-money"
import { readOrderStates } from "../order-facts"
import type { PayableGroup } from "../order-group/find-group"
import type { Group } from "../order-group/read-group"
import { type OrderRow, readOrders } from "../order-group/read-orders"

/** The orders of a group that are still with their sellers. */
export async function readUnsentOrders(container: MedusaContainer, group: Group): Promise<OrderRow[]> {
  const states = await readOrderStates(
    container,
    group.parts.map((part) => part.order_id)
  )
  const unsent = states.filter(({ state }) => state === "to_confirm" || state === "to_ship")
  return await readOrders(
    container,
    unsent.map(({ id }) => id)
  )
}

/** Money that the bank took back; `id` is that of its review at the gateway, `amount` whole VND. */
type Reversed = { id: string; amount: number }

async function queueHoldMails(
  container: MedusaContainer,
  group: Group,
  { id, amount, is_held }: Reversed & { is_held: boolean }
): Promise<void> {
  const unsent = await readUnsentOrders(container, group)
  if (unsent.length)
    await queueMails(container, await orderHoldMails(container, group, unsent, { id, amount, is_held }))
}

/**
 * The bank took back money that had paid a group: what is still with its sellers may go no further, and everybody hears
 * of it. Safe to repeat.
 */
export async function holdOrders(
  container: MedusaContainer,
  group: PayableGroup,
  reversed: Reversed
): Promise<void> {
  const { id, amount } = reversed
  const { id: order_group_id, intent_id } = group
  await gatewayMoney(container).openReversal({ id, order_group_id, intent_id, amount })
  const [row] = await gatewayMoney(container).listBankReversals({ id }, { take: 1 })
  if (row && !row.ended_at) await queueHoldMails(container, group, { ...reversed, is_held: true })
}

/** What waited goes on, unless the bank took other money of the group back as well. Safe to repeat. */
export async function resumeOrders(
  container: MedusaContainer,
  group: Group,
  reversed: Reversed
): Promise<void> {
  const held = await gatewayMoney(container).listHeldGroups([group.id])
  if (!held.has(group.id)) await queueHoldMails(container, group, { ...reversed, is_held: false })
}
