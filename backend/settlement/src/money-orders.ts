import { orderGroups } from "@chophien/checkout/modules/order-group/index"
import type { MoneyOrder } from "@chophien/contract/staff/money"
import type { MedusaContainer } from "@medusajs/framework/types"

/** The order groups that some money of the gateway belongs to, by its intent. */
export async function readMoneyOrders(
  container: MedusaContainer,
  money: { payment_intent: string | null }[]
): Promise<Map<string, MoneyOrder>> {
  const intents = [...new Set(money.flatMap(({ payment_intent }) => payment_intent ?? []))]
  if (!intents.length) return new Map()
  const groups = await orderGroups(container).listOrderGroups(
    { intent_id: intents },
    { take: intents.length }
  )
  return new Map(
    groups.map(({ intent_id, id, code, state, amount, customer_name, phone }) => [
      intent_id ?? "",
      { id, code, state, amount, customer_name, phone },
    ])
  )
}
