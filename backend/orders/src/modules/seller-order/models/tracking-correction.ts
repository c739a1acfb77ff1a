import { model } from "@medusajs/framework/utils"

/** A carrier and code of a parcel that turned out wrong, and what took their place. Rows are only added. */
const TrackingCorrection = model
  .define("tracking_correction", {
    id: model.id({ prefix: "trc" }).primaryKey(),
    order_id: model.text().index(),
    /** Core's fulfilment. */
    parcel_id: model.text(),
    carrier_before: model.text(),
    number_before: model.text(),
    carrier: model.text(),
    number: model.text(),
    corrected_at: model.dateTime(),
    corrected_by: model.enum(["seller", "staff"]),
    /** The member or the user who did it. */
    actor_id: model.text(),
  })
  .checks([{ name: "tracking_correction_coded", expression: (columns) => `${columns.number} <> ''` }])

export default TrackingCorrection
