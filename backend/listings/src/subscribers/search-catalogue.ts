import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { z } from "@medusajs/framework/zod"
import { type ChangedKind, refreshChanged } from "../use-cases/refresh-changed"

const eventSchema = z.object({ id: z.string().optional(), ids: z.array(z.string()).optional() })

/** What changed, by the first word of the event's name. */
const kinds: Record<string, ChangedKind> = {
  product: "products",
  "product-variant": "variants",
  "product-category": "categories",
  seller: "sellers",
}

/** Brings the read model up to date as products and sellers change. */
export default async function catalogueChanged({ event, container }: SubscriberArgs<unknown>): Promise<void> {
  const { data, success } = eventSchema.safeParse(event.data)
  const kind = kinds[event.name.split(".")[0] ?? ""]
  if (!success || !kind) return
  await refreshChanged(container, kind, [...(data.ids ?? []), ...(data.id ? [data.id] : [])])
}

export const config: SubscriberConfig = {
  event: [
    "product.created",
    "product.updated",
    "product.deleted",
    "product.rated",
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
