import type { Encoding } from "@chophien/table-file"
import { newId } from "../../kernel/ids"
import { recordAct } from "../acts/record-act"
import type { Decision } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { bookRows, previewRows, type RowOutcome } from "./book-rows"
import { StatementError } from "./errors"
import { mappingColumns } from "./mapping"
import { readCells, readStatement, type StatementRow } from "./read-statement"
import { StatementImport } from "./statement-import.entity"
import { StatementMapping } from "./statement-mapping.entity"

/** An uploaded file. */
export interface NewStatement {
  livemode: boolean
  /** Our account that it is of. */
  account_number: string
  mapping_id: string
  filename: string
  format: "csv" | "xlsx"
  content: Buffer
}

/** A statement, and what becomes of its rows. */
export interface ImportedStatement {
  statement: StatementImport
  rows: RowOutcome[]
}

/** The rows of a file as a mapping reads them. @throws UnreadableStatement */
async function rowsOf(
  format: "csv" | "xlsx",
  content: Buffer,
  mapping: StatementMapping
): Promise<{ rows: StatementRow[]; encoding: Encoding | null }> {
  const { cells, encoding } = await readCells(format, content)
  return { rows: readStatement(cells, mappingColumns.parse(mapping.columns)), encoding }
}

/**
 * Stores an uploaded statement and shows what would become of its rows; nothing is booked yet.
 * @throws StatementError, UnreadableStatement
 */
export async function uploadStatement(context: RuleContext, input: NewStatement): Promise<ImportedStatement> {
  const { manager, bankAccounts } = context
  const { livemode, account_number, mapping_id, filename, format, content } = input
  const account = bankAccounts.findByNumber([account_number])
  if (account?.livemode !== livemode)
    throw new StatementError(
      "statement_account_missing",
      "This is none of our bank accounts.",
      "account_number"
    )
  const mapping = await manager.findOneBy(StatementMapping, { id: mapping_id, livemode })
  if (!mapping)
    throw new StatementError("statement_mapping_missing", `No such mapping: '${mapping_id}'`, "mapping")
  const { rows, encoding } = await rowsOf(format, content, mapping)
  const id = newId("sti")
  await manager.insert(StatementImport, {
    id,
    livemode,
    bank_account_id: account.id,
    mapping_id: mapping.id,
    filename,
    format,
    encoding,
    content,
  })
  return {
    statement: await manager.findOneByOrFail(StatementImport, { id }),
    rows: await previewRows(context, account, rows),
  }
}

/**
 * Books a locked statement; rows that are known already change nothing.
 * @throws StatementError `statement_unexpected_state` when it is booked
 */
export async function bookStatement(
  context: RuleContext,
  statement: StatementImport,
  decision: Decision
): Promise<ImportedStatement> {
  const { manager, bankAccounts, clock } = context
  if (statement.booked_at)
    throw new StatementError("statement_unexpected_state", "This statement is already booked.", "statement")
  const account = await bankAccounts.find(statement.bank_account_id)
  const mapping = await manager.findOneByOrFail(StatementMapping, { id: statement.mapping_id })
  if (!account) throw new Error(`statement ${statement.id} has no bank account`)
  const { rows } = await rowsOf(statement.format, statement.content, mapping)
  const outcomes = await bookRows(context, account, rows)
  const booked_at = clock.now()
  await manager.update(StatementImport, { id: statement.id }, { booked_at })
  await recordAct(manager, {
    livemode: statement.livemode,
    object_id: statement.id,
    act: "book",
    ...decision,
  })
  return { statement: Object.assign(statement, { booked_at }), rows: outcomes }
}
