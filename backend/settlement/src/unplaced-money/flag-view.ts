import type { OpenMoneyFlag } from "@chophien/checkout/modules/order-group/service"
import type { MoneyFlag, MoneyOrder } from "@chophien/contract/staff/money"

function orderOf(flag: OpenMoneyFlag): MoneyOrder | null {
  const { order_group_id, code, state, amount, customer_name, phone } = flag
  if (order_group_id === null || code === null || state === null) return null
  if (amount === null || customer_name === null || phone === null) return null
  return { id: order_group_id, code, state, amount, customer_name, phone }
}

/** A flag as staff see it, with the order group of its intent. */
export const flagView = (flag: OpenMoneyFlag): MoneyFlag => ({
  id: flag.id,
  intent_id: flag.intent_id,
  note: flag.note,
  created_at: new Date(flag.created_at).toISOString(),
  order: orderOf(flag),
})
