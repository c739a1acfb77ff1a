import { model } from "@medusajs/framework/utils"

/**
 * Where the parcels of a cart go, as the shopper wrote it. The codes decide what may be sent there; the names of
 * commune and province are the gazetteer's. Medusa's cart has a copy of the address for its own rules.
 */
const CartDelivery = model
  .define("cart_delivery", {
    id: model.id({ prefix: "cdlv" }).primaryKey(),
    cart_id: model.text().unique(),
    name: model.text(),
    /** E.164. */
    phone: model.text(),
    email: model.text().nullable(),
    /** The official codes, two and five digits. */
    province_code: model.text(),
    commune_code: model.text(),
    /** House, street, hamlet. */
    address: model.text(),
    note: model.text().nullable(),
  })
  .checks([
    { name: "cart_delivery_name_written", expression: (columns) => `${columns.name} <> ''` },
    { name: "cart_delivery_phone_form", expression: (columns) => `${columns.phone} ~ '^\\+84[0-9]{9,10}$'` },
    { name: "cart_delivery_email_written", expression: (columns) => `${columns.email} <> ''` },
    {
      name: "cart_delivery_province_code_form",
      expression: (columns) => `${columns.province_code} ~ '^[0-9]{2}$'`,
    },
    {
      name: "cart_delivery_commune_code_form",
      expression: (columns) => `${columns.commune_code} ~ '^[0-9]{5}$'`,
    },
    { name: "cart_delivery_address_written", expression: (columns) => `${columns.address} <> ''` },
  ])

export default CartDelivery
