import type { Statement } from "../../run-statement"
import { classStatements } from "./statements/listings"
import type { ListingQuery } from "./types"

/** The ids of a page of listings, class by class: the first ones mostly fill it, and the others are not read then. */
export async function firstIds(
  query: ListingQuery,
  run: (statement: Statement) => Promise<{ id: string }[]>
): Promise<string[]> {
  const taken = query.offset + query.limit
  const ids = new Set<string>()
  for (const statement of classStatements(query)) {
    for (const { id } of await run(statement)) ids.add(id)
    if (ids.size >= taken) break
  }
  return [...ids].slice(query.offset, taken)
}
