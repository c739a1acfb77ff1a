import { DomainError } from "../../kernel/errors"

/** Why a balance refuses. */
export type BalanceErrorCode = "balance_insufficient"

/** A balance does not cover what is taken from it. */
export class BalanceError extends DomainError<BalanceErrorCode> {}
