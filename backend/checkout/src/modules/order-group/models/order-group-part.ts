import { model } from "@medusajs/framework/utils"
import OrderGroup from "./order-group"

/** One seller's part of an order group: the order, and the payment that pays for just this order. */
const OrderGroupPart = model
  .define("order_group_part", {
    id: model.id({ prefix: "ogpart" }).primaryKey(),
    order_group: model.belongsTo(() => OrderGroup, { mappedBy: "parts" }),
    cart_id: model.text(),
    seller_id: model.text(),
    order_id: model.text().unique(),
    payment_collection_id: model.text().unique(),
    payment_session_id: model.text().unique(),
    amount: model.number(),
  })
  .indexes([{ on: ["cart_id", "seller_id"], unique: true }])
  .checks([{ name: "order_group_part_amount_positive", expression: (columns) => `${columns.amount} > 0` }])

export default OrderGroupPart
