import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { clearAnswers } from "../modules/catalogue/lib/answers"
import { refreshCatalogueWorkflow } from "../workflows/catalogue/workflows/refresh-catalogue"

const eventSchema = z.object({ id: z.string().optional(), ids: z.array(z.string()).optional(), product_id: z.string().optional() })
const variantsSchema = z.array(z.object({ product_id: z.string().nullable() }))

/** Refreshes run one after another, so that an older state never overwrites a newer one. */
let turn: Promise<unknown> = Promise.resolve()

/** Keeps the read model up to date as products and sellers change. */
export default async function catalogueChanged({ event, container }: SubscriberArgs<unknown>): Promise<void> {
  const given = eventSchema.safeParse(event.data)
  if (!given.success) return
  const ids = [...(given.data.ids ?? []), ...(given.data.id ? [given.data.id] : [])]
  const refreshed = turn.then(async () => {
    const input = await changedBy(container, event.name, ids)
    if (input.product_ids?.length || input.seller_ids?.length) await refreshCatalogueWorkflow(container).run({ input })
    clearAnswers()
  })
  turn = refreshed.catch(() => undefined)
  await refreshed
}

/** The products and sellers an event is about. */
async function changedBy(container: MedusaContainer, name: string, ids: string[]): Promise<{ product_ids?: string[]; seller_ids?: string[] }> {
  if (name.startsWith("seller.")) return { seller_ids: ids }
  if (name.startsWith("product-variant.")) {
    const { data } = await container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "product_variant", fields: ["product_id"], filters: { id: ids }, withDeleted: true })
    return { product_ids: [...new Set(variantsSchema.parse(data).flatMap(({ product_id }) => product_id ?? []))] }
  }
  return name.startsWith("product.") ? { product_ids: ids } : {}
}

export const config: SubscriberConfig = {
  event: [
    "product.created", "product.updated", "product.deleted",
    "product-variant.created", "product-variant.updated", "product-variant.deleted",
    "product-category.created", "product-category.updated", "product-category.deleted",
    "seller.created", "seller.updated", "seller.approved", "seller.suspended", "seller.reactivated", "seller.deleted",
  ],
  context: { subscriberId: "search-catalogue" },
}
