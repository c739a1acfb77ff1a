import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { clearAnswers } from "../catalogue/recent-answers"
import { refreshCatalogueWorkflow } from "../workflows/refresh-catalogue"

const variantsSchema = z.array(z.object({ product_id: z.string().nullable() }))

/** Events come one a product, often hundreds at once: this long they are gathered. */
const gather_ms = 50
const batch_size = 100
const pending = { products: new Set<string>(), sellers: new Set<string>(), variants: new Set<string>() }
let refreshing: Promise<void> | undefined

/** Of what ids are; categories have no rows, but stand in every answer. */
export type ChangedKind = keyof typeof pending | "categories"

/**
 * Brings the read model up to date for what changed; ends once that is in. Many calls become one refresh.
 * Refreshes run one after another: else an older state might overwrite a newer one.
 */
export async function refreshChanged(
  container: MedusaContainer,
  kind: ChangedKind,
  ids: readonly string[]
): Promise<void> {
  if (kind !== "categories") for (const id of ids) pending[kind].add(id)
  refreshing ??= refreshPending(container).finally(() => {
    refreshing = undefined
  })
  await refreshing
}

async function refreshPending(container: MedusaContainer): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, gather_ms))
  for (;;) {
    const variants = take(pending.variants)
    for (const id of await productsOf(container, variants)) pending.products.add(id)
    const input = { product_ids: take(pending.products), seller_ids: take(pending.sellers) }
    if (!input.product_ids.length && !input.seller_ids.length) break
    await refreshCatalogueWorkflow(container).run({ input })
  }
  clearAnswers()
}

/** Takes the next few of a set out of it. */
function take(ids: Set<string>): string[] {
  const taken = [...ids].slice(0, batch_size)
  for (const id of taken) ids.delete(id)
  return taken
}

async function productsOf(container: MedusaContainer, variant_ids: string[]): Promise<string[]> {
  if (!variant_ids.length) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: ["product_id"],
    filters: { id: variant_ids },
    withDeleted: true,
  })
  return variantsSchema.parse(data).flatMap(({ product_id }) => product_id ?? [])
}
