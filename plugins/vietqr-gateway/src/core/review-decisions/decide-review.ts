import { bankTransactionOf } from "../bank-transactions/store"
import type { Decision, Owner } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { applyMovements } from "../reconciliation/apply-movements"
import { readReconciliation } from "../reconciliation/reconciliation-context"
import { resolveReview } from "../reviews/resolve-review"
import type { Review } from "../reviews/review.entity"
import { findReview } from "../reviews/store"
import { UnitOfWork } from "../unit-of-work/unit-of-work"
import { takeReview } from "./take-review"

/**
 * Settles whether a movement that two sources seem to report is one (`duplicate`, not counted) or two (`separate`, applied
 * now).
 * @throws NotFoundError, ReviewError
 */
export async function decideReview(
  context: RuleContext,
  owner: Owner,
  review_id: string,
  outcome: "duplicate" | "separate",
  decision: Decision
): Promise<Review> {
  const { manager, clock } = context
  const known = outcome === "separate" ? await findReview(manager, owner, review_id) : null
  const movement = known && (await bankTransactionOf(manager, known.bank_transaction_id))
  // Intents first, review second: the order in which every path takes its locks.
  const reconciliation = movement && (await readReconciliation(context, [movement]))
  const review = await takeReview(context, owner, review_id, "held")
  const changes =
    outcome === "separate"
      ? { state: "booked" as const, duplicate_of: null }
      : { state: "duplicate" as const }
  const work = reconciliation?.work ?? new UnitOfWork(context)
  work.changeMovement(review.bank_transaction_id, changes)
  resolveReview(review, outcome, decision, clock.now())
  work.changeReview(review)
  work.recordAct({ livemode: review.livemode, object_id: review.id, act: outcome, ...decision })
  if (reconciliation && movement) await applyMovements(reconciliation, [Object.assign(movement, changes)])
  await work.write()
  return review
}
