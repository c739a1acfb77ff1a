import { model } from "@medusajs/framework/utils"

/** Where an order group went before its shopper changed it. Rows are only added. */
const AddressChange = model.define("address_change", {
  id: model.id({ prefix: "oaddr" }).primaryKey(),
  order_group_id: model.text().index(),
  /** As people read it. */
  before: model.text(),
  after: model.text(),
  /** Where it goes now, as the order group has it. */
  delivery: model.json(),
  changed_at: model.dateTime(),
  /** When its orders have it; null before. */
  done_at: model.dateTime().nullable(),
})

export default AddressChange
