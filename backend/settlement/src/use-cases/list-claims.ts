import { claimView } from "@chophien/checkout/claims/payment-claims"
import { paymentClaims } from "@chophien/checkout/modules/payment-claim/index"
import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import type { Answer } from "@chophien/contract"
import type { listClaims as listClaimsRoute, StaffClaim } from "@chophien/contract/staff/money"
import { type GatewayReview, listOpenReviews } from "@chophien/payment-vietqr/reviews"
import type { MedusaContainer } from "@medusajs/framework/types"
import { mapGatewayProblems } from "../gateway-problems"
import { readMoneyOrdersById } from "../money-orders"
import { isPlaceless } from "../unplaced-money/likely-orders"

const shown_max = 100
const reviews_max = 100
/** So far from the time that a shopper named, money may be theirs. */
const apart_max_s = 24 * 60 * 60

/** Whether money without an order may be what a shopper says to have transferred: its amount, about that time. */
const isLikely = (
  { amount, bank_transaction }: GatewayReview,
  claim: { amount: number; transferred_at: string }
): boolean =>
  amount === claim.amount &&
  Math.abs(bank_transaction.occurred_at - Date.parse(claim.transferred_at) / 1000) <= apart_max_s

/**
 * What shoppers say to have transferred and nobody has found yet, the oldest first, with the money that may be it.
 * @throws Problem `money_gateway_away`
 */
export async function listClaims(container: MedusaContainer): Promise<Answer<typeof listClaimsRoute>> {
  const rows = await paymentClaims(container).listPaymentClaims(
    { state: "open" },
    { take: shown_max, order: { created_at: "ASC" } }
  )
  if (!rows.length) return { claims: [] }
  const [{ data }, orders] = await Promise.all([
    mapGatewayProblems(container, () =>
      listOpenReviews(paymentGateway(container).client, { limit: reviews_max })
    ),
    readMoneyOrdersById(
      container,
      rows.map(({ order_group_id }) => order_group_id)
    ),
  ])
  const unplaced = data.filter(isPlaceless)
  const claims = rows.flatMap((row): StaffClaim[] => {
    const order = orders.get(row.order_group_id)
    if (!order) return []
    const claim = claimView(row)
    return [
      {
        ...claim,
        order,
        likely_reviews: unplaced
          .filter((review) => isLikely(review, claim))
          .map(({ id, amount, bank_transaction }) => ({
            id,
            amount,
            occurred_at: new Date(bank_transaction.occurred_at * 1000).toISOString(),
            description: bank_transaction.description,
            payer_name: bank_transaction.counterparty.name,
          })),
      },
    ]
  })
  return { claims }
}
