import { model } from "@medusajs/framework/utils"

/** Staff pay a seller nothing for now, and say why and until when. */
const PayoutHold = model.define("settlement_hold", {
  id: model.id({ prefix: "shold" }).primaryKey(),
  seller_id: model.text().index(),
  reason: model.text(),
  until: model.dateTime(),
  made_by: model.text(),
  released_at: model.dateTime().nullable(),
  released_by: model.text().nullable(),
  release_reason: model.text().nullable(),
})

export default PayoutHold
