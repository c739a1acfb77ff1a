import type { Entry } from "../../kernel/ledger/book"
import { bankTransactionOf } from "../bank-transactions/store"
import type { Decision, Owner } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { ReviewError } from "../reviews/errors"
import { reduceReview } from "../reviews/resolve-review"
import type { Review } from "../reviews/review.entity"
import { findReview } from "../reviews/store"
import { UnitOfWork } from "../unit-of-work/unit-of-work"
import { takeReview } from "./take-review"

/** What the platform itself pays the bank, or gives up. */
const debitKinds = ["bank_fee", "write_off"] as const
/** What the platform itself gets from the bank, or pays in. */
const creditKinds = ["interest", "top_up", "write_off"] as const

/** As what a movement that is nobody's is booked on the platform's own balance. */
export const ownKinds = ["bank_fee", "interest", "top_up", "write_off"] as const
export type OwnKind = (typeof ownKinds)[number]

const includes = (kinds: readonly OwnKind[], kind: OwnKind): boolean => kinds.includes(kind)

/**
 * Books money of a review on the platform's own balance: a fee, interest, money the platform paid in, or one that nobody
 * will ever claim. A person decides so, with a reason.
 * @throws NotFoundError, ReviewError `review_unexpected_state` for a kind that the movement cannot be
 */
export async function bookReview(
  context: RuleContext,
  owner: Owner,
  review_id: string,
  kind: OwnKind,
  decision: Decision
): Promise<Review> {
  const { manager, clock } = context
  const known = await findReview(manager, owner, review_id)
  const debit = known?.reason === "unexplained_debit"
  const review = await takeReview(context, owner, review_id, debit ? "other" : "credit")
  if (!includes(debit ? debitKinds : creditKinds, kind))
    throw new ReviewError(
      "review_unexpected_state",
      `Money that ${debit ? "left" : "came"} cannot be booked as ${kind}.`,
      "as"
    )
  const { amount, livemode } = review
  const { bank_account_id } = await bankTransactionOf(manager, review.bank_transaction_id)
  const taken = reduceReview(review, { amount, resolution: "booked", decision, now: clock.now() })
  const sign = debit ? -1 : 1
  const entries = taken.flatMap((part): Entry[] => {
    const place = { bank_account_id, bank_transaction_id: part.bank_transaction_id }
    return [
      { account: debit ? "unexplained_debits" : "unallocated", amount: sign * part.amount, ...place },
      { account: "balance", amount: -sign * part.amount, ...place, object_id: review.id },
    ]
  })
  const work = new UnitOfWork(context)
  work.book({
    livemode,
    kind,
    unique_key: `own:${review.id}`,
    actor: decision.author,
    reason: decision.reason,
    entries,
  })
  work.changeReview(review)
  work.recordAct({ livemode, object_id: review.id, act: kind, ...decision })
  await work.write()
  return review
}
