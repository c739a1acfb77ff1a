import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"

/** What Medusa hands a method of a module's service: a connection, or the transaction that runs. */
export type SqlContext = Context<EntityManager>

/**
 * Runs one statement on the current transaction, or on a connection of its own.
 * @param values one for each `?` of the statement
 */
export async function runStatement<Row extends object>(
  context: SqlContext,
  statement: string,
  values: unknown[]
): Promise<Row[]> {
  const manager = context.transactionManager ?? context.manager
  if (!manager) throw new Error("A statement needs the module's database connection")
  return await manager.execute<Row[]>(statement, values)
}
