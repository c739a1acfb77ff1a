import { DomainError } from "../../kernel/errors"

/** Why acts about a transfer at the bank refuse. */
export type OutgoingErrorCode =
  | "payout_unexpected_state"
  | "refund_unexpected_state"
  | "second_person_required"

/** A refusal of an act about a refund's or payout's transfer. */
export class OutgoingError extends DomainError<OutgoingErrorCode> {}
