import { DomainError } from "../../kernel/errors"

/** Why refunds refuse. */
export type RefundErrorCode =
  | "charge_disputed"
  | "charge_already_refunded"
  | "refund_amount_too_large"
  | "refund_unexpected_state"

/** A refusal of a refund. */
export class RefundError extends DomainError<RefundErrorCode> {}
