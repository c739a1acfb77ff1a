import { DomainError } from "../../kernel/errors"

/** Why transfers refuse. */
export type TransferErrorCode =
  | "transfer_destination_missing"
  | "insufficient_capabilities_for_transfer"
  | "transfer_source_missing"
  | "transfer_source_balance_insufficient"
  | "reversal_amount_too_large"

/** A refusal of a transfer or of its reversal. */
export class TransferError extends DomainError<TransferErrorCode> {}
