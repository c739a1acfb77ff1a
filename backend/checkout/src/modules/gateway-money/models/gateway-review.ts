import { model } from "@medusajs/framework/utils"

/** Money of one of our intents that waits for a person at the gateway, or waited, as the gateway last answered. */
const GatewayReview = model
  .define("gateway_review", {
    /** The gateway's own id. */
    id: model.text().primaryKey(),
    intent_id: model.text().index(),
    /** Whole VND that still wait. */
    amount: model.number(),
    reason: model.text(),
    is_open: model.boolean(),
    checked_at: model.dateTime(),
  })
  .indexes([{ on: ["checked_at"], where: "is_open" }])

export default GatewayReview
