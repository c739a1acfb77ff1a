import { DomainError } from "../../kernel/errors"

/** Why a review refuses. */
export type ReviewErrorCode =
  | "review_unexpected_state"
  | "review_amount_too_large"
  | "intent_takes_no_money"
  | "intent_of_other_account"

/** A refusal of a decision about money under review. */
export class ReviewError extends DomainError<ReviewErrorCode> {}
