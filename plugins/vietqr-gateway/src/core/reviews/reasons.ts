/** Why a credit's money waits for a person. */
export const creditReasons = [
  "no_code",
  "unknown_code",
  "several_codes",
  "other_account",
  "overpaid",
  "paid_again",
  "late",
  "paid_after_cancel",
  "expired_underpaid",
  "canceled_underpaid",
] as const

/** Why a movement waits for a person. */
export const reviewReasons = [
  ...creditReasons,
  "possible_duplicate",
  "unexplained_debit",
  "reversed_after_success",
] as const
export type ReviewReason = (typeof reviewReasons)[number]

/** What can be decided: where a credit's money goes, whether a movement counts, or only that it was seen. */
export type ReviewKind = "credit" | "held" | "other"

/** The kind of a review of this reason. */
export function reviewKind(reason: string): ReviewKind {
  if (creditReasons.some((known) => known === reason)) return "credit"
  return reason === "possible_duplicate" ? "held" : "other"
}
