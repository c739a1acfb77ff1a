import { DomainError } from "../../kernel/errors"

/** Why batches refuse. */
export type PayoutBatchErrorCode =
  | "batch_empty"
  | "batch_changed"
  | "batch_unexpected_state"
  | "batch_second_person_required"

/** A refusal of a batch. */
export class PayoutBatchError extends DomainError<PayoutBatchErrorCode> {}
