import { deadlineActs } from "@chophien/vocabulary/order-care"
import { model } from "@medusajs/framework/utils"

/** When the clock looks at a paid order again, and how far it is with the seller's present deadline. */
const OrderWatch = model.define("order_watch", {
  order_id: model.text().primaryKey(),
  /** Null once nothing of it waits for the seller. */
  next_at: model.dateTime().nullable(),
  act: model.enum([...deadlineActs]).nullable(),
  due_at: model.dateTime().nullable(),
  /** Done of this deadline: nothing, reminded at half, told at its end, cancelled. */
  step: model.number().default(0),
})

export default OrderWatch
