import { DomainError } from "../../kernel/errors"

/** Why accounts and their bank accounts refuse. */
export type AccountErrorCode =
  | "account_gone"
  | "account_balance_not_zero"
  | "external_accounts_too_many"
  | "external_account_is_default"

/** A refusal of an account or of one of its bank accounts. */
export class AccountError extends DomainError<AccountErrorCode> {}
