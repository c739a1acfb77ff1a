import { newId } from "../../kernel/ids"
import type { Entry } from "../../kernel/ledger/book"
import type { BankTransaction } from "../bank-transactions/bank-transaction.entity"
import { onePayerOf } from "../bank-transactions/payer-of"
import type { Decision } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { type Destination, sameAccount } from "../outgoing-payments/destination"
import type { ReviewState } from "../reviews/open-review"
import { reduceReview } from "../reviews/resolve-review"
import type { UnitOfWork } from "../unit-of-work/unit-of-work"

/** Money of a review that is returned. */
export interface UnallocatedRefund {
  review: ReviewState
  /** The credits that brought the money: some or all of the review's, to one bank account. */
  credits: readonly BankTransaction[]
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
  { review, credits, amount, destination, decision, account_id }: UnallocatedRefund
): string {
  const { livemode } = review
  const id = newId("re")
  const [first] = credits
  if (!first) throw new Error(`the refund of review ${review.id} has no credit`)
  const { bank_account_id } = first
  const place = { bank_account_id, object_id: id }
  const bank_transaction_id = credits.length === 1 ? first.id : undefined
  const reduction = {
    amount,
    resolution: "refunded" as const,
    decision,
    now: clock.now(),
    bank_transaction_id,
  }
  const taken = reduceReview(review, reduction)
  work.book({
    livemode,
    kind: "unallocated_refund",
    unique_key: `refund:${id}`,
    actor: decision.author,
    reason: decision.reason,
    entries: [
      ...taken.map((part): Entry => {
        const { amount, bank_transaction_id } = part
        return { account: "unallocated", amount, ...place, bank_transaction_id }
      }),
      { account: "refunds_outgoing", amount: -amount, ...place },
    ],
  })
  work.makeRefund(
    {
      id,
      livemode,
      account_id,
      bank_transaction_id: taken[0]?.bank_transaction_id ?? first.id,
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
      bank_account_id,
      destination,
      trusted: sameAccount(
        destination,
        onePayerOf(credits.filter(({ id }) => taken.some((part) => part.bank_transaction_id === id)))
      ),
      author: decision.author,
      key_id: decision.key_id,
      not_before: null,
    }
  )
  work.changeReview(review)
  work.recordAct({ livemode, object_id: review.id, act: "refund", ...decision })
  return id
}
