import { gatewayMoney } from "@chophien/checkout/modules/gateway-money/index"
import { moneyFlags } from "@chophien/checkout/modules/money-flag/index"
import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import type { Answer } from "@chophien/contract"
import type { readMoney } from "@chophien/contract/staff/money"
import type { GatewayReview } from "@chophien/payment-vietqr/reviews"
import { listOpenReviews } from "@chophien/payment-vietqr/reviews"
import type { MedusaContainer } from "@medusajs/framework/types"
import { mapGatewayProblems } from "../gateway-problems"
import { readMoneyOrders } from "../money-orders"
import { flagView } from "../unplaced-money/flag-view"
import { isPlaceless, readLikelyOrders } from "../unplaced-money/likely-orders"
import { reviewView } from "../unplaced-money/review-view"

const page_size = 50
const flags_max = 200

/** Reviews that are told as reversals, and those whose money came again for one. */
async function readReversedReviews(container: MedusaContainer, reviews: readonly GatewayReview[]) {
  const ids = reviews.map(({ id }) => id)
  const money = gatewayMoney(container)
  const [taken, covers] = await Promise.all([
    ids.length ? money.listBankReversals({ id: ids }, { take: null }) : [],
    ids.length ? money.listBankReversals({ covered_by: ids }, { take: null }) : [],
  ])
  return {
    taken: new Set(taken.map(({ id }) => id)),
    covers: new Set(covers.map(({ covered_by }) => covered_by)),
  }
}

/**
 * Money that found no place by itself: a page of the gateway's reviews, and flagged money that none of them is about.
 * What the bank took back from paid orders is a list of its own.
 * @param after the last review of the page before
 * @throws Problem `money_gateway_away`
 */
export async function listUnplacedMoney(
  container: MedusaContainer,
  { after }: { after?: string | undefined }
): Promise<Answer<typeof readMoney>> {
  const [{ data, has_more }, flags] = await Promise.all([
    mapGatewayProblems(container, () =>
      listOpenReviews(paymentGateway(container).client, { limit: page_size, after })
    ),
    moneyFlags(container).listOpen(flags_max),
  ])
  const flagged = flags.map(({ intent_id }) => ({ payment_intent: intent_id }))
  const [orders, likely, { taken, covers }] = await Promise.all([
    readMoneyOrders(container, [...data, ...flagged]),
    readLikelyOrders(container, data),
    readReversedReviews(container, data),
  ])
  const underReview = new Set(data.map(({ payment_intent }) => payment_intent))
  return {
    reviews: data
      .filter(({ id }) => !taken.has(id))
      .map((review) =>
        reviewView(review, {
          order: orders.get(review.payment_intent ?? "") ?? null,
          likely_orders: isPlaceless(review) ? (likely.get(review.amount) ?? []) : [],
          is_cover: covers.has(review.id),
        })
      ),
    has_more,
    flags: flags
      .filter(({ intent_id }) => !underReview.has(intent_id))
      .map((flag) => flagView(flag, orders.get(flag.intent_id) ?? null)),
  }
}
