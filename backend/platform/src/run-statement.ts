import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"

/** What Medusa hands a method of a module's service: a connection, or the transaction that runs. */
export type SqlContext = Context<EntityManager>

/**
 * Runs one statement on the current transaction, or on a connection of its own. Its rows are believed as they come.
 * @param values one for each `?` of the statement
 */
export async function runStatement<Row>(
  context: SqlContext,
  statement: string,
  values: unknown[]
): Promise<Row[]> {
  const manager = context.transactionManager ?? context.manager
  if (!manager) throw new Error("A statement needs the module's database connection")
  return await manager.execute<Row[]>(statement, values)
}

/** The same, with each row it answers checked. @throws ZodError */
export async function readRows<Row extends z.ZodType>(
  context: SqlContext,
  row: Row,
  statement: string,
  values: unknown[]
): Promise<z.infer<Row>[]> {
  return z.array(row).parse(await runStatement(context, statement, values))
}
