import { orderGroups } from "@chophien/checkout/modules/order-group/index"
import { sumsOfMoneyBack } from "@chophien/checkout/money-back/money-back-of"
import { readMoneyBack } from "@chophien/checkout/money-back/read-money-back"
import { type Group, readGroup } from "@chophien/checkout/order-group/read-group"
import { readOrderStatuses } from "@chophien/checkout/payment/order-statuses"
import type { MoneyOrder } from "@chophien/contract/staff/money-fields"
import type { MedusaContainer } from "@medusajs/framework/types"

/** An order group as staff of money see it. A paid one of which every order was cancelled is cancelled. */
export async function moneyOrderOf(container: MedusaContainer, group: Group): Promise<MoneyOrder> {
  const { id, code, state, amount, customer_name, phone } = group
  const statuses = await readOrderStatuses(container, group)
  const back = await readMoneyBack(container, group, statuses)
  const isOver = state === "paid" && statuses.canceled.size > 0 && statuses.live.size === 0
  return {
    id,
    code,
    state: isOver ? "canceled" : state,
    amount,
    customer_name,
    phone,
    ...sumsOfMoneyBack(back),
  }
}

/** Some order groups as staff of money see them, by their ids. */
export async function readMoneyOrdersById(
  container: MedusaContainer,
  ids: readonly string[]
): Promise<Map<string, MoneyOrder>> {
  const orders = new Map<string, MoneyOrder>()
  for (const id of new Set(ids)) {
    const group = await readGroup(container, id)
    if (group) orders.set(id, await moneyOrderOf(container, group))
  }
  return orders
}

/** The order groups that some money of the gateway belongs to, by its intent. */
export async function readMoneyOrders(
  container: MedusaContainer,
  money: { payment_intent: string | null }[]
): Promise<Map<string, MoneyOrder>> {
  const intents = [...new Set(money.flatMap(({ payment_intent }) => payment_intent ?? []))]
  if (!intents.length) return new Map()
  const groups = await orderGroups(container).listOrderGroups(
    { intent_id: intents },
    { select: ["id", "intent_id"], take: intents.length }
  )
  const orders = await readMoneyOrdersById(
    container,
    groups.map(({ id }) => id)
  )
  return new Map(
    groups.flatMap(({ id, intent_id }) => {
      const order = orders.get(id)
      return order ? [[intent_id ?? "", order]] : []
    })
  )
}
