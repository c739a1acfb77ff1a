import { fold } from "@chophien/vocabulary/fold"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Mode } from "../finding/clauses"
import type { Finding, Stage } from "../finding/types"
import { understandQuery } from "../finding/understand-query"
import type { FoundListings } from "../modules/catalogue/service"
import type { ListedRow, ListingQuery } from "../modules/catalogue/types"
import { catalogueService } from "./catalogue-service"
import { currentLexicon } from "./current-lexicon"
import { engineFailed, isEngineHere } from "./engine-state"
import { readListedRows } from "./listed-rows"
import { type Runner, runFinding } from "./run-finding"
import { anyInEngine, type Engine, findInEngine, searchEngine } from "./search-engine"

type EngineName = "meilisearch" | "postgres"

/** Listings to look for by words, at most 200 characters; `mode` says whether the last word is still being typed. */
export type WordsQuery = Omit<ListingQuery, "tiers"> & { q?: string; mode?: Mode }

/** A page of listings, who found them, and how the words were understood. */
export type SearchedListings = Omit<FoundListings, "listings"> & {
  listings: ListedRow[]
  engine: EngineName
  /** Null without words. */
  understood: { finding: Finding; stage: Stage | null; communeNames: Map<string, string> } | null
}

/** An engine by its name. */
type NamedRunner = Runner & { engine: EngineName }

/**
 * Finds listings: words by the search engine, everything else, and words too while the engine is away, by PostgreSQL.
 * Both run the same tiers, so that both find the same.
 */
export async function searchListings(
  container: MedusaContainer,
  { q = "", mode, ...query }: WordsQuery
): Promise<SearchedListings> {
  if (!fold(q)) {
    const found = await catalogueService(container).findListings(query)
    const listings = await readListedRows(container, found.listings)
    return { ...found, listings, engine: "postgres", understood: null }
  }
  const lexicon = await currentLexicon(container)
  const finding = understandQuery(q, lexicon, mode)
  const { found, stage, engine } = await withEngine(container, lexicon.communeNames, async (runner) => ({
    ...(await runFinding(runner, finding, query)),
    engine: runner.engine,
  }))
  return {
    ...found,
    listings: await readListedRows(container, found.listings),
    engine,
    understood: { finding, stage, communeNames: lexicon.communeNames },
  }
}

/** By the engine of the Search Module; by PostgreSQL where there is none and while it is away. */
async function withEngine<T>(
  container: MedusaContainer,
  communeNames: Map<string, string>,
  run: (runner: NamedRunner) => Promise<T>
): Promise<T> {
  const search = isEngineHere(container) ? searchEngine(container) : null
  if (search) {
    try {
      return await run(engineRunner(container, search, communeNames))
    } catch (error) {
      engineFailed(container, error)
    }
  }
  const catalogue = catalogueService(container)
  return await run({
    engine: "postgres",
    find: (query) => catalogue.findListings(query),
    anyIn: (tiers) => catalogue.anyIn(tiers),
  })
}

const engineRunner = (
  container: MedusaContainer,
  search: Engine,
  communeNames: Map<string, string>
): NamedRunner => ({
  engine: "meilisearch",
  find: (query) => findInEngine(container, search, query, communeNames),
  anyIn: (tiers) => anyInEngine(search, tiers),
})
