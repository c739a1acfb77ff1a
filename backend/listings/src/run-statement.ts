import { runStatement as runSql, type SqlContext } from "@chophien/platform/run-statement"

/** A statement with its parameters, in the order of their question marks. */
export type Statement = { sql: string; params: unknown[] }

/** What a module's method is called with: its transaction or connection. */
export type Db = SqlContext

/** Runs a statement that another file has put together; answers its rows, which nobody has checked. */
export const runStatement = <Row = unknown>(context: Db, { sql, params }: Statement): Promise<Row[]> =>
  runSql<Row>(context, sql, params)
