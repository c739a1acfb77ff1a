import { model } from "@medusajs/framework/utils"

/** A seller wants to be paid with the next batch. A payout that was made later answers it. */
const PayoutRequest = model.define("payout_request", {
  seller_id: model.text().primaryKey(),
  requested_at: model.dateTime(),
  /** The member who asked. */
  requested_by: model.text(),
})

export default PayoutRequest
