import type { EntityManager } from "typeorm"

/** The caller's own notes on an object. */
export type Metadata = Record<string, string>

/** A change of notes by Stripe's rules: an empty value removes its key, null removes all, undefined changes nothing. */
export type MetadataChange = Metadata | null | undefined

/** The result of laying a change over the notes that are there. */
export function mergeMetadata(now: Metadata, change: MetadataChange): Metadata {
  if (change === undefined) return now
  if (change === null) return {}
  return Object.fromEntries(Object.entries({ ...now, ...change }).filter(([, value]) => value !== ""))
}

/**
 * Orders changes of one object's notes until the transaction ends, so that of two at once none is lost.
 * Taken before the object is read.
 */
export async function lockMetadata(manager: Pick<EntityManager, "query">, id: string): Promise<void> {
  await manager.query("select pg_advisory_xact_lock(hashtextextended($1, 6))", [id])
}
