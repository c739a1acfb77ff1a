import type { Review } from "@chophien/contract/staff/money"
import type { MoneyOrder } from "@chophien/contract/staff/money-fields"
import type { GatewayReview } from "@chophien/payment-vietqr/reviews"

/** Which acts the gateway takes for a review of each kind. */
function reviewActsOf(reason: string): Review["acts"] {
  switch (reason) {
    case "possible_duplicate":
      return ["decide"]
    case "unexplained_debit":
    case "reversed_after_success":
      return ["ignore"]
    default:
      return ["assign", "refund", "ignore"]
  }
}

const iso = (unix_seconds: number): string => new Date(unix_seconds * 1000).toISOString()

/** A review of the gateway as staff see it, with the order it belongs to. */
export function reviewView(
  review: GatewayReview,
  {
    order,
    likely_orders,
    is_cover,
  }: {
    order: MoneyOrder | null
    likely_orders: MoneyOrder[]
    /** Whether it came again for money that the bank had taken back. */
    is_cover: boolean
  }
): Review {
  const { direction, description, reference, source, occurred_at, counterparty } = review.bank_transaction
  return {
    id: review.id,
    amount: review.amount,
    reason: review.reason,
    acts: is_cover ? ["cover"] : reviewActsOf(review.reason),
    created_at: iso(review.created),
    bank: { direction, description, reference, source, occurred_at: iso(occurred_at), payer: counterparty },
    order,
    likely_orders,
  }
}
