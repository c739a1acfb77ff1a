import type { MoneyBack } from "@chophien/contract/store/order-groups"
import type { MedusaContainer } from "@medusajs/framework/types"
import { gatewayMoney } from "../modules/gateway-money"
import { orderGroups } from "../modules/order-group"
import { type Group, readGroup } from "../order-group/read-group"
import { type OrderStatuses, readOrderStatuses } from "../payment/order-statuses"
import { owedForCanceled } from "../payment/owed-for-canceled"
import { moneyBackOf, sumCovered } from "./money-back-of"

/** What was noted of an intent's money that is no plain payment. */
async function readNoted(container: MedusaContainer, intent_id: string) {
  const money = gatewayMoney(container)
  const reviews = await money.listGatewayReviews({ intent_id }, { take: null })
  const ids = reviews.map(({ id }) => id)
  const [ofIntent, ofReviews, reversals] = await Promise.all([
    money.listGatewayRefunds({ intent_id }, { take: null }),
    ids.length ? money.listGatewayRefunds({ review_id: ids }, { take: null }) : [],
    money.listBankReversals({ intent_id }, { take: null }),
  ])
  const refunds = [...new Map([...ofIntent, ...ofReviews].map((refund) => [refund.id, refund])).values()]
  return { reviews, refunds, reversals }
}

/**
 * Whether the money of some cancelled orders that were paid is back, by order. An order's money is told by its group: one
 * refund of it that has not arrived keeps all its cancelled orders waiting.
 */
export async function readMoneyBackOfOrders(
  container: MedusaContainer,
  order_ids: string[]
): Promise<Map<string, "returning" | "returned">> {
  if (!order_ids.length) return new Map()
  const parts = await orderGroups(container).listOrderGroupParts(
    { order_id: order_ids },
    { select: ["order_id", "order_group_id"], take: order_ids.length }
  )
  const states = new Map<string, "returning" | "returned">()
  for (const id of new Set(parts.map((part) => part.order_group_id))) {
    const group = await readGroup(container, id)
    const back = group ? await readMoneyBack(container, group) : []
    const ofCanceled = back.filter(({ cause }) => cause === "canceled")
    if (ofCanceled.length)
      states.set(id, ofCanceled.every(({ state }) => state === "returned") ? "returned" : "returning")
  }
  return new Map(
    parts.flatMap(({ order_id, order_group_id }) => {
      const state = states.get(order_group_id)
      return state ? [[order_id, state]] : []
    })
  )
}

/**
 * What goes back of a group's money, and where it stands: as the gateway last answered, without asking it now.
 * @param known the statuses of the group's orders, where the caller has read them
 */
export async function readMoneyBack(
  container: MedusaContainer,
  group: Group,
  known?: OrderStatuses
): Promise<MoneyBack[]> {
  const { intent_id } = group
  if (!intent_id) return []
  const statuses = known ?? (await readOrderStatuses(container, group))
  const [{ reviews, refunds, reversals }, owed] = await Promise.all([
    readNoted(container, intent_id),
    group.state === "paid" ? owedForCanceled(container, group, statuses) : [],
  ])
  return moneyBackOf({
    intent_id,
    reviews,
    refunds: refunds.sort((a, b) => Number(a.created_at_gateway) - Number(b.created_at_gateway)),
    covered: sumCovered(reversals),
    owed: owed.reduce((sum, { amount }) => sum + amount, 0),
    has_canceled: statuses.canceled.size > 0,
  })
}
