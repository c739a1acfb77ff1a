import type { Statement } from "../../run-statement"
import { classStatements, fewStatement } from "./statements/listings"
import type { ListingQuery } from "./types"

/** So many found listings are put in order at once; more are read class by class. */
const few = 300

/**
 * The ids of a page of listings. The first class mostly fills it. Where it does not, few are found as a rule:
 * one statement puts them in order. Else class by class until the page is full.
 */
export async function firstIds(
  query: ListingQuery,
  run: (statement: Statement) => Promise<{ id: string; total?: number }[]>
): Promise<string[]> {
  const taken = query.offset + query.limit
  const ids = new Set<string>()
  for (const [at, statement] of classStatements(query).entries()) {
    if (at === 1) {
      const found = await run(fewStatement(query, few))
      if ((found[0]?.total ?? 0) < few) return found.map(({ id }) => id).slice(query.offset, taken)
    }
    for (const { id } of await run(statement)) ids.add(id)
    if (ids.size >= taken) break
  }
  return [...ids].slice(query.offset, taken)
}
