import { model } from "@medusajs/framework/utils"

/** A shopper said that a parcel came: one row for each such parcel. */
const ParcelReceipt = model.define("parcel_receipt", {
  /** Core's fulfilment. */
  parcel_id: model.text().primaryKey(),
  order_id: model.text().index(),
  received_at: model.dateTime(),
})

export default ParcelReceipt
