import { DomainError } from "../../kernel/errors"

/** Why no link is made, or an account is not taken. */
export type RefundAccountErrorCode = "nothing_to_refund" | "decision_missing" | "refund_account_link_over"

/** A refusal about a link by which a payer names an account. */
export class RefundAccountError extends DomainError<RefundAccountErrorCode> {}
