import type { SellerOrder } from "@chophien/contract/seller/orders"
import { type TrackedParcels, trackedParcels } from "@chophien/shipping/tracking"
import type { MedusaContainer } from "@medusajs/framework/types"
import { sellerOrders } from "./modules/seller-order"
import { contentsOf, type ParcelRow } from "./parcel-contents"

export type ParcelView = SellerOrder["tracking"][number]

/** What was corrected of some orders' parcels, the latest first. */
export async function readCorrections(container: MedusaContainer, order_ids: string[]) {
  if (!order_ids.length) return []
  return await sellerOrders(container).listTrackingCorrections(
    { order_id: order_ids },
    { take: null, order: { corrected_at: "DESC", id: "DESC" } }
  )
}
export type Correction = Awaited<ReturnType<typeof readCorrections>>[number]

type Shipped = {
  items: readonly { id: string; title: string; variant_title?: string | null | undefined }[]
  fulfillments?: ParcelRow[] | null | undefined
}

/** An order's parcels on their way, with what lies in each and what was corrected of it. */
export const parcelViews = (order: Shipped, corrections: readonly Correction[]): ParcelView[] =>
  trackedParcels(order.fulfillments).map((parcel) => parcelView(order, parcel, corrections))

function parcelView(
  { items, fulfillments }: Shipped,
  { parcel_ids, is_delivered, ...tracking }: TrackedParcels,
  corrections: readonly Correction[]
): ParcelView {
  const parcel_id = parcel_ids[0] ?? ""
  return {
    parcel_id,
    ...tracking,
    correctable: !is_delivered,
    corrected: corrections
      .filter((correction) => correction.parcel_id === parcel_id)
      .map(({ carrier_before, number_before, corrected_at, corrected_by }) => ({
        carrier: carrier_before,
        number: number_before,
        corrected_at: new Date(corrected_at).toISOString(),
        by: corrected_by,
      })),
    items: contentsOf(
      items,
      (fulfillments ?? []).filter(({ id }) => parcel_ids.includes(id))
    ),
  }
}
