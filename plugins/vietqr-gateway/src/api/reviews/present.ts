import type { EntityManager } from "typeorm"
import type { BankTransaction } from "../../core/bank-transactions/bank-transaction.entity"
import { bankTransactionsOf } from "../../core/bank-transactions/store"
import { type WithParts, withParts } from "../../core/reviews/parts"
import type { Review } from "../../core/reviews/review.entity"
import { unixSeconds, unixSecondsOrNull } from "../../kernel/time"

function presentMovement(movement: BankTransaction): object {
  return {
    id: movement.id,
    object: "vietqr.bank_transaction",
    amount: movement.amount,
    direction: movement.direction,
    description: movement.description,
    reference: movement.reference,
    source: movement.source,
    state: movement.state,
    duplicate_of: movement.duplicate_of,
    occurred_at: unixSeconds(movement.occurred_at),
    counterparty: {
      bank_bin: movement.counterparty_bank_bin,
      account_number: movement.counterparty_account_number,
      name: movement.counterparty_name,
    },
  }
}

function showReview(review: WithParts<Review>, movements: ReadonlyMap<string, BankTransaction>): object {
  const movementOf = (id: string): object => {
    const movement = movements.get(id)
    if (!movement) throw new Error(`review ${review.id} has no movement ${id}`)
    return presentMovement(movement)
  }
  return {
    id: review.id,
    object: "vietqr.review",
    amount: review.amount,
    created: unixSeconds(review.created_at),
    livemode: review.livemode,
    payment_intent: review.payment_intent_id,
    reason: review.reason,
    resolution: review.resolution,
    resolved_at: unixSecondsOrNull(review.resolved_at),
    resolved_by: review.resolved_by,
    resolved_reason: review.resolved_reason,
    status: review.state,
    bank_transaction: movementOf(review.bank_transaction_id),
    credits: review.parts.map(({ bank_transaction_id, amount, reason }) => ({
      amount,
      reason,
      bank_transaction: movementOf(bank_transaction_id),
    })),
  }
}

/** A page of reviews as the API shows them, in their order, with two queries for all. */
export async function presentReviews(manager: EntityManager, reviews: Review[]): Promise<object[]> {
  const found = await withParts(manager, reviews)
  const ids = found.flatMap(({ bank_transaction_id, parts }) => [
    bank_transaction_id,
    ...parts.map((part) => part.bank_transaction_id),
  ])
  const movements = new Map((await bankTransactionsOf(manager, ids)).map((one) => [one.id, one]))
  return found.map((review) => showReview(review, movements))
}

/** A review as the API shows it, with the movements that brought the money. */
export async function presentReview(manager: EntityManager, review: Review): Promise<object> {
  const [shown] = await presentReviews(manager, [review])
  if (!shown) throw new Error(`review ${review.id} is not shown`)
  return shown
}
