import { model } from "@medusajs/framework/utils"
import OrderGroup from "./order-group"

/**
 * Pieces of one variant that an order group holds. They count against the limits of unpaid orders while the group waits
 * for its money, and no longer.
 */
const OrderGroupHold = model
  .define("order_group_hold", {
    id: model.id({ prefix: "oghold" }).primaryKey(),
    order_group: model.belongsTo(() => OrderGroup, { mappedBy: "holds" }),
    variant_id: model.text(),
    /** As it was called when it was ordered, for people. */
    title: model.text(),
    pieces: model.number(),
    /** The stock that they are taken of, and how much of it, in its unit. A row of an earlier version has neither. */
    stock_id: model.text().nullable(),
    units: model.number().nullable(),
  })
  .indexes([{ on: ["order_group_id", "variant_id"], unique: true }])
  .checks([{ name: "order_group_hold_pieces_positive", expression: (columns) => `${columns.pieces} > 0` }])

export default OrderGroupHold
