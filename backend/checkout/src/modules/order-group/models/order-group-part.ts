import { model } from "@medusajs/framework/utils"
import OrderGroup from "./order-group"

/**
 * One seller's part of an order group: the order, and the payment that pays for just this order. Written with the claim
 * of the cart, before the order itself. What belongs to what is read here, not in Medusa's metadata.
 */
const OrderGroupPart = model
  .define("order_group_part", {
    id: model.id({ prefix: "ogpart" }).primaryKey(),
    order_group: model.belongsTo(() => OrderGroup, { mappedBy: "parts" }),
    cart_id: model.text(),
    seller_id: model.text(),
    order_id: model.text().unique(),
    payment_collection_id: model.text().unique(),
    /** Null until the group opens. */
    payment_session_id: model.text().unique().nullable(),
    amount: model.number(),
  })
  .indexes([{ on: ["cart_id", "seller_id"], unique: true }])
  .checks([
    { name: "order_group_part_amount_positive", expression: (columns) => `${columns.amount} > 0` },
    { name: "order_group_part_order_id_form", expression: (columns) => `${columns.order_id} ~ '^order_.'` },
    {
      name: "order_group_part_seller_id_form",
      expression: (columns) => `${columns.seller_id} ~ '^sel_.'`,
    },
    {
      name: "order_group_part_payment_collection_id_form",
      expression: (columns) => `${columns.payment_collection_id} ~ '^pay_col_.'`,
    },
  ])

export default OrderGroupPart
