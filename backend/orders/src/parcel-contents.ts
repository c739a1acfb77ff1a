import { labelledFields, labelledSchema } from "@chophien/shipping/tracking"
import { z } from "@medusajs/framework/zod"

/** A parcel with what lies in it, by lines of its order. */
export const parcelSchema = labelledSchema.extend({
  items: z.array(z.object({ line_item_id: z.string().nullish(), quantity: z.coerce.number() })).nullish(),
})
export type ParcelRow = z.infer<typeof parcelSchema>

/** Fields of Medusa's Query for `parcelSchema`, below an order. */
export const parcelFields = [
  ...labelledFields,
  "fulfillments.items.line_item_id",
  "fulfillments.items.quantity",
]

/** How many pieces of a line have left, in parcels that were not taken back. */
export const shippedQuantity = (parcels: ParcelRow[] | null | undefined, item_id: string): number =>
  (parcels ?? [])
    .filter(({ shipped_at, delivered_at, canceled_at }) => (shipped_at || delivered_at) && !canceled_at)
    .flatMap(({ items }) => items ?? [])
    .filter(({ line_item_id }) => line_item_id === item_id)
    .reduce((sum, { quantity }) => sum + quantity, 0)

/** What lies in some parcels, by the names of the order's lines. */
export function contentsOf(
  lines: readonly { id: string; title: string; variant_title?: string | null | undefined }[],
  parcels: ParcelRow[]
): { title: string; quantity: number }[] {
  const held = parcels.flatMap(({ items }) => items ?? [])
  return lines.flatMap(({ id, title, variant_title }) => {
    const quantity = held
      .filter(({ line_item_id }) => line_item_id === id)
      .reduce((sum, item) => sum + item.quantity, 0)
    return quantity ? [{ title: variant_title ? `${title} (${variant_title})` : title, quantity }] : []
  })
}
