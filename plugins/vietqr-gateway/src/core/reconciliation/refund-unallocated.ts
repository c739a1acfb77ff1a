import { newId } from "../../kernel/ids"
import type { BankTransaction } from "../bank-transactions/bank-transaction.entity"
import { payerOf } from "../bank-transactions/payer-of"
import type { Decision } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { type Destination, sameAccount } from "../outgoing-payments/destination"
import type { ReviewState } from "../reviews/open-review"
import { reduceReview } from "../reviews/resolve-review"
import type { UnitOfWork } from "../unit-of-work/unit-of-work"

/** Money of a review that is returned. */
export interface UnallocatedRefund {
  review: ReviewState
  /** The credit that brought the money. */
  credit: BankTransaction
  /** Whole VND, no more than nobody owns of the credit. */
  amount: number
  /** Null while nobody knows where to. */
  destination: Destination | null
  decision: Decision
  /** Whose intent it came for; null for the platform. */
  account_id: string | null
}

/**
 * Promises money under review back to its payer. A person pays it out as every refund, once whoever must approve did.
 * @returns the refund's id
 */
export function refundUnallocated(
  { clock }: RuleContext,
  work: UnitOfWork,
  { review, credit, amount, destination, decision, account_id }: UnallocatedRefund
): string {
  const { livemode } = review
  const id = newId("re")
  const place = { bank_account_id: credit.bank_account_id, object_id: id }
  work.book({
    livemode,
    kind: "unallocated_refund",
    unique_key: `refund:${id}`,
    actor: decision.author,
    reason: decision.reason,
    entries: [
      { account: "unallocated", amount, ...place, bank_transaction_id: credit.id },
      { account: "refunds_outgoing", amount: -amount, ...place },
    ],
  })
  work.makeRefund(
    {
      id,
      livemode,
      account_id,
      bank_transaction_id: credit.id,
      amount,
      reason: null,
      author: decision.author,
      author_reason: decision.reason,
      review_id: review.id,
      metadata: { review: review.id },
    },
    {
      livemode,
      kind: "refund",
      object_id: id,
      amount,
      bank_account_id: credit.bank_account_id,
      destination,
      trusted: sameAccount(destination, payerOf(credit)),
      author: decision.author,
      key_id: decision.key_id,
      not_before: null,
    }
  )
  reduceReview(review, amount, "refunded", decision, clock.now())
  work.changeReview(review)
  work.recordAct({ livemode, object_id: review.id, act: "refund", ...decision })
  return id
}
