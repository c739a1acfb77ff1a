import type { MedusaContainer } from "@medusajs/framework/types"
import { gatewayMoney } from "../modules/gateway-money"
import { orderGroups } from "../modules/order-group"
import { overpaidOf, sumCovered, tooMuchReasons } from "./money-back-of"

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
  const money = gatewayMoney(container)
  const reviews = await money.listGatewayReviews(
    { intent_id: groups.flatMap(({ intent_id }) => intent_id ?? []), reason: tooMuchReasons },
    { take: null }
  )
  if (!reviews.length) return new Map()
  const ids = reviews.map((review) => review.id)
  const [refunds, reversals] = await Promise.all([
    money.listGatewayRefunds({ review_id: ids }, { take: null }),
    money.listBankReversals({ covered_by: ids }, { take: null }),
  ])
  const covered = sumCovered(reversals)
  const groupOf = new Map(groups.map((group) => [group.intent_id, group.id]))
  return new Map(
    [...Map.groupBy(reviews, ({ intent_id }) => intent_id)].flatMap(([intent_id, ofIntent]) => {
      const group = groupOf.get(intent_id)
      const overpaid = overpaidOf({ intent_id, reviews: ofIntent, refunds, covered })
      return group && overpaid > 0 ? [[group, overpaid]] : []
    })
  )
}
