import { model } from "@medusajs/framework/utils"

/**
 * Inbox of the gateway's events: written before the gateway gets its 200, worked off afterwards.
 * The primary key is the event's own id, so that a redelivery is the same row.
 */
const GatewayEvent = model
  .define("gateway_event", {
    id: model.text().primaryKey(),
    type: model.text(),
    /** Null for money of no intent. */
    intent_id: model.text().nullable(),
    /** What it is about, where that is no intent: a refund, a review, a debit. */
    object_id: model.text().nullable(),
    /** Whole VND, of what the gateway cannot be asked about again. */
    amount: model.number().nullable(),
    order_group_id: model.text().nullable(),
    state: model.enum(["waiting", "done"]).default("waiting"),
    attempts: model.number().default(0),
    last_error: model.text().nullable(),
    processed_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["state", "created_at"], where: "state <> 'done'" }])

export default GatewayEvent
