import { newId } from "../../kernel/ids"
import type { Entry } from "../../kernel/ledger/book"
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
  /** It collects on the bank account to which the money came. */
  intent: PaymentIntent
  /** Whole VND, no more than the intent still needs. */
  amount: number
  /** Null where no person decided. */
  decision: Decision | null
  /** The one credit whose money is meant; else the oldest goes first. */
  bank_transaction_id?: string | undefined
}

/** Moves money of a review to an intent that waits for it. */
export async function placeOnIntent(
  context: RuleContext,
  work: UnitOfWork,
  { review, intent, amount, decision, bank_transaction_id }: Placement
): Promise<void> {
  const { bank_account_id } = intent
  if (!bank_account_id) throw new Error(`intent ${intent.id} has no bank account`)
  const reduction = {
    amount,
    resolution: "assigned" as const,
    decision,
    now: context.clock.now(),
    bank_transaction_id,
  }
  const taken = reduceReview(review, reduction)
  work.book({
    livemode: review.livemode,
    kind: "allocation",
    unique_key: `allocation:${newId("all")}`,
    actor: decision?.author ?? null,
    reason: decision?.reason ?? null,
    entries: taken.flatMap((part): Entry[] => {
      const place = { bank_account_id, bank_transaction_id: part.bank_transaction_id }
      return [
        { account: "unallocated", amount: part.amount, ...place },
        { account: "intent_funding", amount: -part.amount, ...place, payment_intent_id: intent.id },
      ]
    }),
  })
  work.changeReview(review)
  await fundIntent(context, work, intent, amount)
}
