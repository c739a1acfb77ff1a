import { pausedSellers } from "@chophien/sellers/paused-sellers"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { catalogueService } from "../catalogue/catalogue-service"
import { overlap_ms } from "../catalogue/overlap"
import { listingService } from "../listing-service"
import { refreshCatalogueWorkflow } from "../workflows/refresh-catalogue"

const batch_size = 100
/** What no event is sent for, such as a price list that began today, is found by reading everything this often. */
const full_every_ms = 30 * 60 * 1000

const idsSchema = z.array(z.object({ id: z.string() }))
const variantsSchema = z.array(z.object({ product_id: z.string().nullable() }))

function* batches<T>(items: T[]): Generator<T[]> {
  for (let from = 0; from < items.length; from += batch_size) yield items.slice(from, from + batch_size)
}

/**
 * Makes the rows anew of what changed without an event that came through. One may be lost with a process; a seed may
 * run elsewhere, facts may be written by hand. Reads what changed since its last run, and everything each half hour.
 */
export async function reconcileReadModel(container: MedusaContainer): Promise<void> {
  const catalogue = catalogueService(container)
  const started = new Date()
  const last = await catalogue.watermark("read-model")
  const full = started.getTime() - (await catalogue.watermark("read-model-full")).getTime() > full_every_ms
  const seller_ids = await idsOf(container, "seller", full ? undefined : last)
  const product_ids = new Set(await idsOf(container, "product", full ? undefined : last))
  if (!full) {
    for (const id of await productsOfChangedVariants(container, last)) product_ids.add(id)
    for (const id of await listingService(container).changedSince(before(last))) product_ids.add(id)
  }
  const known = full ? await catalogue.knownIds() : { listings: [], sellers: [] }
  const refresh = (input: { product_ids?: string[]; seller_ids?: string[] }) =>
    refreshCatalogueWorkflow(container).run({ input })
  for (const batch of batches([...new Set([...seller_ids, ...known.sellers])]))
    await refresh({ seller_ids: batch })
  for (const batch of batches([...new Set([...product_ids, ...known.listings])]))
    await refresh({ product_ids: batch })
  // Stock changes with each order, without an event of a product.
  const paused = await pausedSellers(container)
  await catalogue.refreshStock(
    null,
    paused.map(({ id }) => id)
  )
  await catalogue.reach("read-model", started)
  if (full) await catalogue.reach("read-model-full", started)
}

const before = (time: Date) => new Date(time.getTime() - overlap_ms)

/** The ids of an entity's rows, deleted ones too, that changed since a time; all living ones without a time. */
async function idsOf(
  container: MedusaContainer,
  entity: "product" | "seller",
  since: Date | undefined
): Promise<string[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity,
    fields: ["id"],
    ...(since ? { filters: { updated_at: { $gte: before(since) } }, withDeleted: true } : {}),
  })
  return idsSchema.parse(data).map(({ id }) => id)
}

async function productsOfChangedVariants(container: MedusaContainer, since: Date): Promise<string[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: ["product_id"],
    filters: { updated_at: { $gte: before(since) } },
    withDeleted: true,
  })
  return variantsSchema.parse(data).flatMap(({ product_id }) => product_id ?? [])
}
