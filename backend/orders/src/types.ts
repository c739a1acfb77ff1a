/** A seller's order to be confirmed: the seller takes it on. */
export type ConfirmSellerOrderInput = { order_id: string; member_id: string }

/** A seller's parcel handed over to a carrier. */
export type ShipSellerOrderInput = {
  order_id: string
  member_id: string
  carrier: string
  tracking_number: string
}
