import type { Finding, Stage, Tier } from "../finding/types"
import type { FoundListings } from "../modules/catalogue/service"
import { type ListingQuery, noFacets } from "../modules/catalogue/types"

/** Where tiers are run. */
export type Runner = {
  find: (query: ListingQuery) => Promise<FoundListings>
  anyIn: (tiers: readonly Tier[]) => Promise<boolean[]>
}

const nothing: FoundListings = {
  count: 0,
  listings: [],
  facets: noFacets,
}

/** Everything answers. */
const everything: Stage = { tiers: [], corrected: null, dropped: [] }

const lastOf = ({ tiers }: Stage): Tier[] => tiers.slice(-1)

/** Runs the first stage that finds anything. Filters decide nothing: what they leave out was found all the same. */
export async function runFinding(
  { find, anyIn }: Runner,
  { isEverything, stage, further }: Finding,
  query: ListingQuery
): Promise<{ found: FoundListings; stage: Stage | null }> {
  if (isEverything) return { found: await find(query), stage: everything }
  const first = stage ? await find({ ...query, tiers: stage.tiers }) : nothing
  if (first.count) return { found: first, stage }
  const stages = [...(stage ? [stage] : []), ...further()]
  if (!stages.length) return { found: first, stage: null }
  const has = await anyIn(stages.flatMap(lastOf))
  const chosen = stages.find((_, at) => has[at])
  if (!chosen || chosen === stage) return { found: first, stage: chosen ?? null }
  return { found: await find({ ...query, tiers: chosen.tiers }), stage: chosen }
}
