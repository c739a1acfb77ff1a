import type { EntityManager } from "typeorm"
import { z } from "zod"
import { int8, row } from "./sql"

/**
 * The number up to which a table's rows are settled: what comes to light later has a higher one.
 * A list shows nothing beyond it, so that whoever follows it with `ending_before` misses nothing.
 */
export async function settledBelow(
  manager: Pick<EntityManager, "query">,
  table: string,
  column = "seq"
): Promise<number> {
  const found = await row(
    manager,
    z.object({ number: int8 }),
    "select settled_below($1::regclass, $2::regclass) as number",
    [table, `${table}_${column}_seq`]
  )
  return found?.number ?? 0
}
