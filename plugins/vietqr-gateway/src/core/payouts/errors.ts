import { DomainError } from "../../kernel/errors"

/** Why payouts refuse. */
export type PayoutErrorCode =
  | "no_account"
  | "payouts_not_allowed"
  | "bank_account_unusable"
  | "author_missing"
  | "payout_unexpected_state"

/** A refusal of a payout. */
export class PayoutError extends DomainError<PayoutErrorCode> {}
