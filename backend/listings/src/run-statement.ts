import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"

/** A statement with its parameters, in the order of their question marks. */
export type Statement = { sql: string; params: unknown[] }

/** What a module's method is called with: its transaction or connection. */
export type Db = Context<EntityManager>

/** Runs a statement in a module's transaction, or outside of any; answers its rows, which nobody has checked. */
export async function runStatement<Row = unknown>(
  { transactionManager, manager }: Db,
  { sql, params }: Statement
): Promise<Row[]> {
  const database = transactionManager ?? manager
  if (!database) throw new Error("A module was called without a database manager.")
  return await database.execute<Row[]>(sql, params)
}
