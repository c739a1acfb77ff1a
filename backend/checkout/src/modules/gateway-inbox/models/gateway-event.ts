import { model } from "@medusajs/framework/utils"

/**
 * Inbox of the gateway's events: written before the gateway gets its 200, worked off afterwards.
 * The primary key is the event's own id, so that a redelivery is the same row.
 */
const GatewayEvent = model
  .define("gateway_event", {
    id: model.text().primaryKey(),
    type: model.text(),
    intent_id: model.text(),
    order_group_id: model.text().nullable(),
    state: model.enum(["waiting", "done"]).default("waiting"),
    attempts: model.number().default(0),
    last_error: model.text().nullable(),
    processed_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["state", "created_at"], where: "state <> 'done'" }])

export default GatewayEvent
