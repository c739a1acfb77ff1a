/** A member takes a paid order on for its seller. */
export type OrderConfirmation = { order_id: string; member_id: string }

/** A member hands an order's parcel over to a carrier. */
export type OrderShipment = {
  order_id: string
  member_id: string
  carrier: string
  tracking_number: string
  /** Which pieces lie in the parcel, by lines; all that is left where none are named. */
  items?: { id: string; quantity: number }[]
}

/** Seller or staff put right by whom a parcel travels, and under which code. */
export type TrackingChange = {
  order_id: string
  parcel_id: string
  carrier: string
  tracking_number: string
  by: "seller" | "staff"
  actor_id: string
}
