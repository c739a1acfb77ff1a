import { cancelRequestActors, cancelRequestStates } from "@chophien/vocabulary/order-care"
import { model } from "@medusajs/framework/utils"

/** A shopper's wish to cancel an order that its seller has taken on; one for each order. */
const CancelRequest = model.define("cancel_request", {
  order_id: model.text().primaryKey(),
  text: model.text(),
  state: model.enum([...cancelRequestStates]).default("requested"),
  asked_at: model.dateTime(),
  /** Until when the seller answers. */
  due_at: model.dateTime(),
  /** Reminders sent: none, or one at half of the time. */
  reminded: model.number().default(0),
  answer: model.text().nullable(),
  answered_by: model.enum([...cancelRequestActors]).nullable(),
  actor_id: model.text().nullable(),
  /** Under whose name the money goes back. */
  author: model.text().nullable(),
  answered_at: model.dateTime().nullable(),
  /** When a granted wish was carried out. */
  done_at: model.dateTime().nullable(),
})

export default CancelRequest
