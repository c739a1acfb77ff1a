import type { ReportedMovement } from "../bank-transactions/movement"
import type { RuleContext } from "../context/rule-context"
import { applyMovements } from "./apply-movements"
import { readReconciliation } from "./reconciliation-context"
import { type MovementOutcome, recordMovements } from "./record-movements"

/**
 * Takes what sources reported into the books, all within the caller's transaction.
 * In this order: record the movements, read what they touch, apply the rules in memory, write once.
 * @returns what became of each, in the order of the list
 */
export async function reconcileMovements(
  context: RuleContext,
  list: readonly ReportedMovement[]
): Promise<MovementOutcome[]> {
  const { transactions, outcomes } = await recordMovements(context, list)
  if (transactions.length) {
    const booked = transactions.filter(({ state }) => state === "booked")
    const reconciliation = await readReconciliation(context, booked)
    for (const { id, livemode, amount, state } of transactions)
      if (state === "held")
        reconciliation.work.openReview({
          livemode,
          bank_transaction_id: id,
          payment_intent_id: null,
          amount,
          reason: "possible_duplicate",
        })
    await applyMovements(reconciliation, booked)
    await reconciliation.work.write()
  }
  return list.map((reported) => {
    const outcome = outcomes.get(reported)
    if (!outcome) throw new Error(`nothing became of ${reported.movement.external_id}`)
    return outcome
  })
}
