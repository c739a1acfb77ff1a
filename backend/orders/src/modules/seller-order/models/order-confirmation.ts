import { model } from "@medusajs/framework/utils"

/** A seller took an order on: one row for each such order. Core's order has no word for it. */
const OrderConfirmation = model
  .define("order_confirmation", {
    order_id: model.text().primaryKey(),
    confirmed_at: model.dateTime(),
    /** The member who took it on; null where an order of long ago does not say. */
    confirmed_by: model.text().nullable(),
  })
  .checks([
    { name: "order_confirmation_order_named", expression: (columns) => `${columns.order_id} <> ''` },
    { name: "order_confirmation_member_named", expression: (columns) => `${columns.confirmed_by} <> ''` },
  ])

export default OrderConfirmation
