import { z } from "@medusajs/framework/zod"

/** A parcel's labels and carrier, as Medusa's fulfilments keep them. */
export const labelledSchema = z.object({
  id: z.string(),
  delivered_at: z.coerce.date().nullish(),
  canceled_at: z.coerce.date().nullish(),
  shipped_at: z.coerce.date().nullish(),
  /** The carrier's name, for people; what is no name is as if nobody had said one. */
  metadata: z.object({ carrier: z.string().nullish() }).loose().nullish().catch(null),
  labels: z.array(z.object({ tracking_number: z.string(), tracking_url: z.string().nullish() })).nullish(),
})

/** Fields of Medusa's Query for `labelledSchema`, below an order. */
export const labelledFields = [
  "fulfillments.id",
  "fulfillments.delivered_at",
  "fulfillments.canceled_at",
  "fulfillments.shipped_at",
  "fulfillments.metadata",
  "fulfillments.labels.tracking_number",
  "fulfillments.labels.tracking_url",
]

/** A parcel on its way. `carrier` is empty where staff shipped it without saying by whom. Time ISO 8601 in UTC. */
export type Tracking = { carrier: string; number: string; url: string | null; shipped_at: string }

/** The parcels of an order that left under one code, the first of them by its id. */
export type TrackedParcels = Tracking & { parcel_ids: string[]; is_delivered: boolean }

type Parcel = z.infer<typeof labelledSchema>

/** Parcels that left, those of one carrier and code together, the first first. One without a code has an empty one. */
export function trackedParcels(parcels: Parcel[] | null | undefined): TrackedParcels[] {
  const found = new Map<string, TrackedParcels>()
  const left = (parcels ?? []).flatMap((parcel) =>
    parcel.shipped_at && !parcel.canceled_at ? [{ ...parcel, shipped_at: parcel.shipped_at }] : []
  )
  for (const { id, shipped_at, delivered_at, metadata, labels } of left.sort(
    (a, b) => Number(a.shipped_at) - Number(b.shipped_at)
  )) {
    const carrier = metadata?.carrier ?? ""
    const codes = labels?.length ? labels : [{ tracking_number: "", tracking_url: null }]
    for (const { tracking_number: number, tracking_url } of codes) {
      const key = `${carrier} ${number || id}`
      const known = found.get(key)
      if (known) known.parcel_ids.push(id)
      else
        found.set(key, {
          carrier,
          number,
          // The Admin writes "#" where nobody named an address.
          url: tracking_url && /^https?:/.test(tracking_url) ? tracking_url : null,
          shipped_at: shipped_at.toISOString(),
          parcel_ids: [id],
          is_delivered: Boolean(delivered_at),
        })
    }
  }
  return [...found.values()]
}

/** The tracking codes of the parcels that left, each once however many parcels share it, the first first. */
export const trackingOf = (parcels: Parcel[] | null | undefined): Tracking[] =>
  trackedParcels(parcels)
    .filter(({ number }) => number)
    .map(({ carrier, number, url, shipped_at }) => ({ carrier, number, url, shipped_at }))
