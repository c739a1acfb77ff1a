import { NotFoundError } from "../../kernel/errors"
import { bankTransactionOf } from "../bank-transactions/store"
import type { Decision, Owner } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { findIntent } from "../payment-intents/store"
import { ReviewError } from "../reviews/errors"
import type { Review } from "../reviews/review.entity"
import { UnitOfWork } from "../unit-of-work/unit-of-work"
import { placeOnIntent } from "./place-on-intent"
import { partOf, takeReview, type WantedPart } from "./take-review"

/** Which money goes to which intent. */
export interface Assignment {
  review_id: string
  payment_intent_id: string
  /** Where no amount is named: as much as the intent needs and the review has. */
  wanted: WantedPart
  decision: Decision
}

/**
 * Gives money of a review, whole or in part, to an intent that waits for it.
 * @throws NotFoundError, ReviewError
 */
export async function assignReview(
  context: RuleContext,
  owner: Owner,
  { review_id, payment_intent_id, wanted, decision }: Assignment
): Promise<Review> {
  const { manager } = context
  // Intent first, review second: the order in which every path takes its locks.
  const intent = await findIntent(manager, owner, payment_intent_id, { lock: true })
  if (!intent) throw new NotFoundError("payment_intent", payment_intent_id, "intent")
  const review = await takeReview(context, owner, review_id, "credit")
  if (intent.status !== "requires_action")
    throw new ReviewError(
      "intent_takes_no_money",
      `The intent is ${intent.status}: it takes no money.`,
      "payment_intent"
    )
  const remaining = intent.amount - intent.amount_received
  const most = partOf(review, wanted)
  const amount = wanted.amount === undefined ? Math.min(most, remaining) : most
  if (amount > remaining)
    throw new ReviewError("review_amount_too_large", `The intent needs ${remaining} VND only.`, "amount")
  const credit = await bankTransactionOf(manager, review.bank_transaction_id)
  if (credit.bank_account_id !== intent.bank_account_id)
    throw new ReviewError(
      "intent_of_other_account",
      "The intent collects on another bank account.",
      "payment_intent"
    )
  const work = new UnitOfWork(context)
  const { bank_transaction: bank_transaction_id } = wanted
  await placeOnIntent(context, work, { review, intent, amount, decision, bank_transaction_id })
  work.recordAct({ livemode: review.livemode, object_id: review.id, act: "assign", ...decision })
  await work.write()
  return review
}
