import { shortfallReasons } from "@chophien/vocabulary/order-care"
import { model } from "@medusajs/framework/utils"

/** Pieces of one line of an order that its seller cannot deliver. Amounts whole VND. */
const OrderShortfall = model
  .define("order_shortfall", {
    id: model.id({ prefix: "oshort" }).primaryKey(),
    order_id: model.text().index(),
    /** The act it is part of; one act has a line once. */
    act_id: model.text(),
    item_id: model.text(),
    title: model.text(),
    variant_title: model.text().nullable(),
    quantity: model.number(),
    /** Pieces of the line that were in no parcel before. */
    left_before: model.number(),
    /** Pieces of the line that stay ordered. */
    stays: model.number(),
    reason: model.enum([...shortfallReasons]),
    text: model.text().nullable(),
    /** What goes back for it. */
    amount: model.number(),
    /** Whether nothing of the order is left, so that it is cancelled. */
    cancels: model.boolean(),
    /** Who asks for the refund, by name. */
    author: model.text(),
    actor_id: model.text(),
    decided_at: model.dateTime(),
    /** When its pieces were taken off reservations and stock; null before. */
    stock_at: model.dateTime().nullable(),
    refund_id: model.text().nullable(),
    /** When core has it and the money is on its way; null before. */
    done_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["act_id", "item_id"], unique: true }])
  .checks([
    {
      name: "order_shortfall_within_line",
      expression: (columns) =>
        `${columns.quantity} > 0 and ${columns.quantity} <= ${columns.left_before} and ${columns.stays} >= 0 and ${columns.amount} >= 0`,
    },
  ])

export default OrderShortfall
