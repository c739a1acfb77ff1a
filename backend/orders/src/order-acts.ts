/** A member takes a paid order on for its seller. */
export type OrderConfirmation = { order_id: string; member_id: string }

/** A member hands an order's parcel over to a carrier. */
export type OrderShipment = {
  order_id: string
  member_id: string
  carrier: string
  tracking_number: string
}
