import type { EntityManager } from "typeorm"
import { z } from "zod"

/** A bigint column as PostgreSQL's driver gives it (text), made a number; money and counters stay far below 2^53. */
export const int8 = z.coerce.number().int()

/** Runs a statement and checks each row it answers; works for select and for `… returning`. */
export async function rows<T>(
  manager: Pick<EntityManager, "query">,
  shape: z.ZodType<T>,
  statement: string,
  parameters: unknown[] = []
): Promise<T[]> {
  const answer: unknown = await manager.query(statement, parameters)
  // TypeORM answers an update as [rows, count] and anything else as rows.
  const update = z.tuple([z.array(z.unknown()), z.number()]).safeParse(answer)
  return z.array(shape).parse(update.success ? update.data[0] : answer)
}

/** The same for at most one row. */
export async function row<T>(
  manager: Pick<EntityManager, "query">,
  shape: z.ZodType<T>,
  statement: string,
  parameters: unknown[] = []
): Promise<T | null> {
  const [first] = await rows(manager, shape, statement, parameters)
  return first ?? null
}

/**
 * The same for the first rows of a queue, within a transaction: they are walked to in the order of an index.
 * With the statistics of a quieter hour the planner takes the queue for short, and would sort all that waits.
 */
export async function firstRows<T>(
  manager: EntityManager,
  shape: z.ZodType<T>,
  statement: string,
  parameters: unknown[]
): Promise<T[]> {
  const allowSorting = (may: "on" | "off") =>
    manager.query("select set_config('enable_sort', $1, true), set_config('enable_bitmapscan', $1, true)", [
      may,
    ])
  await allowSorting("off")
  const found = await rows(manager, shape, statement, parameters)
  await allowSorting("on")
  return found
}
