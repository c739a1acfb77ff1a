import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { clearAnswers } from "../modules/catalogue/lib/answers"
import { refreshCatalogueWorkflow } from "../workflows/refresh-catalogue"

const eventSchema = z.object({ id: z.string().optional(), ids: z.array(z.string()).optional() })
const variantsSchema = z.array(z.object({ product_id: z.string().nullable() }))

/** Events come one a product, often hundreds at once: this long they are gathered. */
const gather_ms = 50
const batch_size = 100
const pending = { products: new Set<string>(), sellers: new Set<string>(), variants: new Set<string>() }
let refreshing: Promise<void> | undefined

/**
 * Keeps the read model up to date as products and sellers change. Refreshes run one after another, so that an older
 * state never overwrites a newer one; the handler ends once what it was told of is in.
 */
export default async function catalogueChanged({ event, container }: SubscriberArgs<unknown>): Promise<void> {
  const given = eventSchema.safeParse(event.data)
  if (!given.success) return
  const kind = event.name.startsWith("seller.")
    ? "sellers"
    : event.name.startsWith("product.")
      ? "products"
      : "variants"
  if (!event.name.startsWith("product-category.")) {
    for (const id of [...(given.data.ids ?? []), ...(given.data.id ? [given.data.id] : [])])
      pending[kind].add(id)
  }
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

export const config: SubscriberConfig = {
  event: [
    "product.created",
    "product.updated",
    "product.deleted",
    "product-variant.created",
    "product-variant.updated",
    "product-variant.deleted",
    "product-category.created",
    "product-category.updated",
    "product-category.deleted",
    "seller.created",
    "seller.updated",
    "seller.approved",
    "seller.suspended",
    "seller.reactivated",
    "seller.deleted",
  ],
  context: { subscriberId: "search-catalogue" },
}
