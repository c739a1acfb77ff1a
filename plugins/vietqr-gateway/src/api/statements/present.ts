import type { RowOutcome } from "../../core/statements/book-rows"
import type { StatementImport } from "../../core/statements/statement-import.entity"
import type { StatementMapping } from "../../core/statements/statement-mapping.entity"
import { unixSeconds, unixSecondsOrNull } from "../../kernel/time"

/** How a bank's statement is read, as the API shows it. */
export function presentMapping(mapping: StatementMapping): object {
  return {
    id: mapping.id,
    object: "vietqr.statement_mapping",
    columns: mapping.columns,
    created: unixSeconds(mapping.created_at),
    livemode: mapping.livemode,
    name: mapping.name,
  }
}

/** An uploaded statement as the API shows it; without rows where nobody works on it. */
export function presentStatement(statement: StatementImport, rows: readonly RowOutcome[] = []): object {
  return {
    id: statement.id,
    object: "vietqr.statement_import",
    booked_at: unixSecondsOrNull(statement.booked_at),
    created: unixSeconds(statement.created_at),
    encoding: statement.encoding,
    filename: statement.filename,
    livemode: statement.livemode,
    mapping: statement.mapping_id,
    status: statement.booked_at ? "booked" : "preview",
    rows,
  }
}
