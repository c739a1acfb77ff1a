import { type EntityManager, QueryFailedError } from "typeorm"
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
 * The same for the first rows of a queue, within a transaction: they are walked to in the order of an index. Without
 * statistics, or with those of a quieter hour, the planner takes the queue for short and would sort all that waits.
 */
export async function firstRows<T>(
  manager: EntityManager,
  shape: z.ZodType<T>,
  statement: string,
  parameters: unknown[]
): Promise<T[]> {
  const sorting = (may: "on" | "off") =>
    manager.query("select set_config('enable_sort', $1, true), set_config('enable_bitmapscan', $1, true)", [
      may,
    ])
  await sorting("off")
  const found = await rows(manager, shape, statement, parameters)
  await sorting("on")
  return found
}

/** PostgreSQL's or the network's code of a failure, e.g. `40P01` or `ECONNREFUSED`; undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error
  const code: unknown = cause instanceof Error ? Reflect.get(cause, "code") : undefined
  return typeof code === "string" ? code : undefined
}
