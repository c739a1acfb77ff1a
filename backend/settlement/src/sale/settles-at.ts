const day_ms = 24 * 60 * 60 * 1000

/** How long the market waits before an order's money is the seller's. */
export type SettlementDelays = {
  /** After delivery, in which goods may be sent back. */
  return_days: number
  /** After dispatch, when nobody says that the parcel arrived. */
  assumed_delivery_days: number
}

/** A parcel, as far as it decides. */
type Parcel = { canceled_at?: Date | null; shipped_at?: Date | null; delivered_at?: Date | null }

/** When an order counts as delivered, and who says so; null while a parcel has not left. */
export function deliveredAt(
  parcels: readonly Parcel[],
  { assumed_delivery_days }: SettlementDelays
): { at: Date; by: "word" | "time" } | null {
  const live = parcels.filter(({ canceled_at }) => !canceled_at)
  if (!live.length) return null
  const moments = live.map(({ shipped_at, delivered_at }) => {
    if (delivered_at) return { at: Number(delivered_at), by: "word" as const }
    return shipped_at
      ? { at: Number(shipped_at) + assumed_delivery_days * day_ms, by: "time" as const }
      : null
  })
  let last: { at: number; by: "word" | "time" } | null = null
  for (const moment of moments) {
    if (!moment) return null
    if (!last || moment.at > last.at) last = moment
  }
  return last && { at: new Date(last.at), by: last.by }
}

/** When an order's money is the seller's: once its return window after delivery is over; null while it is not delivered. */
export function settlesAt(parcels: readonly Parcel[], delays: SettlementDelays): Date | null {
  const delivered = deliveredAt(parcels, delays)
  return delivered && new Date(Number(delivered.at) + delays.return_days * day_ms)
}
