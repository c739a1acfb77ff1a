import { DomainError } from "../../kernel/errors"

/** Why batches refuse. */
export type PayoutBatchErrorCode = "batch_empty"

/** A refusal of a batch. */
export class PayoutBatchError extends DomainError<PayoutBatchErrorCode> {}
