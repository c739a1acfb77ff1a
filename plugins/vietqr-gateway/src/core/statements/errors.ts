import { DomainError } from "../../kernel/errors"

/** Why statements refuse. */
export type StatementErrorCode =
  | "statement_unreadable"
  | "statement_unexpected_state"
  | "statement_account_missing"
  | "statement_mapping_missing"

/** A refusal of a statement. */
export class StatementError extends DomainError<StatementErrorCode> {}

/** A statement that cannot be read at all; the message says why to the person who uploaded it. */
export class UnreadableStatement extends StatementError {
  constructor(message: string) {
    super("statement_unreadable", message, "content")
  }
}
