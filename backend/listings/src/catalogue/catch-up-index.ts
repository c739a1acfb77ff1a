import { withFreeLock } from "@chophien/platform/locks"
import type { ISearchModuleService, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type CatalogueModuleService from "../modules/catalogue/service"
import type { ChangePlace } from "../modules/catalogue/service"
import { catalogueService } from "./catalogue-service"
import { listingIndex, listingsChangedEvent } from "./listing-index"
import { overlap_ms } from "./overlap"

const batch_size = 100
const lock = "chophien:search-index"
/** Beyond this many an engine may no longer count exactly. */
const counted_max = 10_000
/** Whether the last run, too, found another number of listings in the engine than on sale. */
let differed = false

/**
 * Hands the search engine every listing that changed since the engine last took one, by the same path as the events.
 * The Search Module forgets an event whose write failed: after an outage this is what catches up. An engine that lost
 * its index is filled anew. So is one that twice in a row holds another number of listings than are on sale.
 * One process at a time does it: answers false where another one is at it.
 * @throws when the engine is still away; the next run begins at the same place
 */
export async function catchUpIndex(container: MedusaContainer): Promise<boolean> {
  return await withFreeLock(container, lock, () => catchUp(container))
}

async function catchUp(container: MedusaContainer): Promise<void> {
  const search = container.resolve(Modules.SEARCH, { allowUnregistered: true })
  // Without Meilisearch the read model itself is searched, and Medusa's index of it in PostgreSQL by nobody.
  if (search?.getIndex(listingIndex).provider !== "meilisearch") return
  const catalogue = catalogueService(container)
  const started = new Date()
  try {
    await ingestChanges(search, catalogue)
    const { listings } = await catalogue.counts()
    const { metadata } = await search.search({
      entity: listingIndex,
      fields: ["id"],
      pagination: { take: 1 },
    })
    const differs = listings <= counted_max && metadata.count !== null && metadata.count !== listings
    if (differs && differed) await search.reindex({ index: listingIndex })
    differed = differs && !differed
  } catch (error) {
    if (!(error instanceof MedusaError) || error.type !== MedusaError.Types.NOT_FOUND) throw error
    await search.reindex({ index: listingIndex })
  }
  await catalogue.reach("search-index", started)
}

async function ingestChanges(search: ISearchModuleService, catalogue: CatalogueModuleService): Promise<void> {
  const since = new Date(Math.max(0, (await catalogue.watermark("search-index")).getTime() - overlap_ms))
  let place: ChangePlace | undefined = { at: since.toISOString(), id: "" }
  while (place) {
    const changed: ChangePlace[] = await catalogue.changedAfter(place, batch_size)
    if (changed.length)
      await search.ingest({ name: listingsChangedEvent, data: { ids: changed.map(({ id }) => id) } })
    place = changed.at(-1)
  }
}
