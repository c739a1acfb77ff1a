import { z } from "@medusajs/framework/zod"

/** A parcel's labels and carrier, as Medusa's fulfilments keep them. */
export const labelledSchema = z.object({
  canceled_at: z.coerce.date().nullish(),
  shipped_at: z.coerce.date().nullish(),
  /** The carrier's name, for people; what is no name is as if nobody had said one. */
  metadata: z.object({ carrier: z.string().nullish() }).loose().nullish().catch(null),
  labels: z.array(z.object({ tracking_number: z.string(), tracking_url: z.string().nullish() })).nullish(),
})

/** Fields of Medusa's Query for `labelledSchema`, below an order. */
export const labelledFields = [
  "fulfillments.canceled_at",
  "fulfillments.shipped_at",
  "fulfillments.metadata",
  "fulfillments.labels.tracking_number",
  "fulfillments.labels.tracking_url",
]

/** A parcel on its way. `carrier` is empty where staff shipped it without saying by whom. Time ISO 8601 in UTC. */
export type Tracking = { carrier: string; number: string; url: string | null; shipped_at: string }

/** The tracking codes of the parcels that left, each once however many parcels share it, the first first. */
export function trackingOf(parcels: z.infer<typeof labelledSchema>[] | null | undefined): Tracking[] {
  const found = new Map<string, Tracking>()
  const left = (parcels ?? []).flatMap((parcel) =>
    parcel.shipped_at && !parcel.canceled_at ? [{ ...parcel, shipped_at: parcel.shipped_at }] : []
  )
  for (const { shipped_at, metadata, labels } of left.sort(
    (a, b) => Number(a.shipped_at) - Number(b.shipped_at)
  )) {
    for (const { tracking_number: number, tracking_url } of labels ?? []) {
      const carrier = metadata?.carrier ?? ""
      // The Admin writes "#" where nobody named an address.
      const url = tracking_url && /^https?:/.test(tracking_url) ? tracking_url : null
      if (!found.has(`${carrier} ${number}`))
        found.set(`${carrier} ${number}`, { carrier, number, url, shipped_at: shipped_at.toISOString() })
    }
  }
  return [...found.values()]
}
