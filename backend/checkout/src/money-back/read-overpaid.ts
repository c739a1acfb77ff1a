import type { MedusaContainer } from "@medusajs/framework/types"
import { gatewayMoney } from "../modules/gateway-money"
import { orderGroups } from "../modules/order-group"

/** What came too much for some groups and goes back or went back, by group; whole VND. */
export async function readOverpaid(
  container: MedusaContainer,
  order_group_ids: string[]
): Promise<Map<string, number>> {
  const id = [...new Set(order_group_ids)]
  if (!id.length) return new Map()
  const groups = await orderGroups(container).listOrderGroups(
    { id },
    { select: ["id", "intent_id"], take: id.length }
  )
  const groupOf = new Map(groups.map((group) => [group.intent_id, group.id]))
  const money = gatewayMoney(container)
  const reviews = await money.listGatewayReviews(
    { intent_id: groups.flatMap(({ intent_id }) => intent_id ?? []), reason: ["overpaid", "paid_again"] },
    { take: null }
  )
  if (!reviews.length) return new Map()
  const ids = reviews.map((review) => review.id)
  const [refunds, reversals] = await Promise.all([
    money.listGatewayRefunds({ review_id: ids }, { take: null }),
    money.listBankReversals({ covered_by: ids }, { take: null }),
  ])
  const sums = new Map<string, number>()
  const add = (review_id: string | null, amount: number) => {
    const group = groupOf.get(reviews.find((review) => review.id === review_id)?.intent_id ?? null)
    if (group) sums.set(group, (sums.get(group) ?? 0) + amount)
  }
  for (const review of reviews) if (review.is_open) add(review.id, review.amount)
  for (const refund of refunds)
    if (refund.state !== "failed" && refund.state !== "canceled") add(refund.review_id, refund.amount)
  for (const { covered_by, amount } of reversals) add(covered_by, -amount)
  return new Map([...sums].filter(([, amount]) => amount > 0))
}
