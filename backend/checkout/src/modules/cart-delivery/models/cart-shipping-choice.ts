import { model } from "@medusajs/framework/utils"

/** How the shopper wants one seller's parcel of a cart to be sent. Without a row the cheapest way is taken. */
const CartShippingChoice = model
  .define("cart_shipping_choice", {
    id: model.id({ prefix: "cship" }).primaryKey(),
    cart_id: model.text(),
    seller_id: model.text(),
    shipping_option_id: model.text(),
  })
  .indexes([{ on: ["cart_id", "seller_id"], unique: true }])
  .checks([
    {
      name: "cart_shipping_choice_seller_id_form",
      expression: (columns) => `${columns.seller_id} ~ '^sel_.'`,
    },
    {
      name: "cart_shipping_choice_shipping_option_id_form",
      expression: (columns) => `${columns.shipping_option_id} ~ '^so_.'`,
    },
  ])

export default CartShippingChoice
