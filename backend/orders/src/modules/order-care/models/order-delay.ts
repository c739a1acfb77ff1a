import { delayReasons } from "@chophien/vocabulary/order-care"
import { model } from "@medusajs/framework/utils"

/** A later day on which a seller promised to hand an order over. Rows are only added; the last one holds. */
const OrderDelay = model
  .define("order_delay", {
    id: model.id({ prefix: "odelay" }).primaryKey(),
    order_id: model.text().index(),
    act_id: model.text(),
    /** As `2026-12-01`, a day in Vietnam. */
    promised_on: model.text(),
    reason: model.enum([...delayReasons]),
    text: model.text().nullable(),
    actor_id: model.text(),
    said_at: model.dateTime(),
  })
  .indexes([{ on: ["act_id", "order_id"], unique: true }])

export default OrderDelay
