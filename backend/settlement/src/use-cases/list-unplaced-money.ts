import { moneyFlags } from "@chophien/checkout/modules/money-flag/index"
import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import type { Answer } from "@chophien/contract"
import type { readMoney } from "@chophien/contract/staff/money"
import { listOpenReviews } from "@chophien/payment-vietqr/reviews"
import type { MedusaContainer } from "@medusajs/framework/types"
import { mapGatewayProblems } from "../gateway-problems"
import { readMoneyOrders } from "../money-orders"
import { flagView } from "../unplaced-money/flag-view"
import { reviewView } from "../unplaced-money/review-view"

const page_size = 50
const flags_max = 200

/**
 * Money that found no place by itself: a page of the gateway's reviews, and flagged money that none of them is about.
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
  const orders = await readMoneyOrders(container, [...data, ...flagged])
  const underReview = new Set(data.map(({ payment_intent }) => payment_intent))
  return {
    reviews: data.map((review) => reviewView(review, orders.get(review.payment_intent ?? "") ?? null)),
    has_more,
    flags: flags
      .filter(({ intent_id }) => !underReview.has(intent_id))
      .map((flag) => flagView(flag, orders.get(flag.intent_id) ?? null)),
  }
}
