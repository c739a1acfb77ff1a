import type { RuleContext } from "../context/rule-context"
import type { PreparedEvent } from "../events/emit-events"
import { insertReviews, joinReview, newReview, type ReviewInput, reviewEvent } from "./open-review"
import { updateReviews } from "./resolve-review"
import { lockOpenCases } from "./store"

/**
 * Leaves credits of one locked intent to a person, as one case: they join its open review, or open one together.
 * @param inputs all of one intent, or one alone of none
 * @returns the event of it, for the caller to write; none for no credits
 */
export async function putCaseUnderReview(
  { manager }: RuleContext,
  inputs: readonly ReviewInput[]
): Promise<PreparedEvent[]> {
  const [first, ...others] = inputs
  if (!first) return []
  const cases = await lockOpenCases(
    manager,
    first.payment_intent_id === null ? [] : [first.payment_intent_id]
  )
  const [open] = cases.values()
  if (open) {
    for (const input of inputs) joinReview(open, input)
    await updateReviews(manager, [open])
    return [reviewEvent("updated", open)]
  }
  const review = newReview(first)
  for (const input of others) joinReview(review, input)
  await insertReviews(manager, [review])
  return [reviewEvent("opened", review)]
}
