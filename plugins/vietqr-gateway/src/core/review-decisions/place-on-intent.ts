import { newId } from "../../kernel/ids"
import type { BankTransaction } from "../bank-transactions/bank-transaction.entity"
import type { Decision } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import type { PaymentIntent } from "../payment-intents/payment-intent.entity"
import { fundIntent } from "../reconciliation/fund-intent"
import type { ReviewState } from "../reviews/open-review"
import { reduceReview } from "../reviews/resolve-review"
import type { UnitOfWork } from "../unit-of-work/unit-of-work"

/** Money of a locked review that goes to a locked intent. */
export interface Placement {
  review: ReviewState
  /** The credit that brought the money. */
  credit: Pick<BankTransaction, "id" | "bank_account_id">
  intent: PaymentIntent
  /** Whole VND, no more than the intent still needs. */
  amount: number
  /** Null where no person decided. */
  decision: Decision | null
}

/** Moves money of a review to an intent that waits for it. */
export async function placeOnIntent(
  { clock }: RuleContext,
  work: UnitOfWork,
  { review, credit, intent, amount, decision }: Placement
): Promise<void> {
  const place = { bank_account_id: credit.bank_account_id, bank_transaction_id: credit.id }
  work.book({
    livemode: review.livemode,
    kind: "allocation",
    unique_key: `allocation:${newId("all")}`,
    actor: decision?.author ?? null,
    reason: decision?.reason ?? null,
    entries: [
      { account: "unallocated", amount, ...place },
      { account: "intent_funding", amount: -amount, ...place, payment_intent_id: intent.id },
    ],
  })
  reduceReview(review, amount, "assigned", decision, clock.now())
  work.changeReview(review)
  await fundIntent(work, intent, amount)
}
