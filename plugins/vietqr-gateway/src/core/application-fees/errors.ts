import { DomainError } from "../../kernel/errors"

/** Why application fees refuse. */
export type ApplicationFeeErrorCode =
  | "fee_refund_amount_too_large"
  | "charge_not_divided"
  | "division_invalid"
  | "division_account_missing"

/** A refusal of an application fee, its refund, or of how a charge is divided. */
export class ApplicationFeeError extends DomainError<ApplicationFeeErrorCode> {}
