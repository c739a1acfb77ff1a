import { payoutIntervals } from "@chophien/contract/seller/money"
import { model } from "@medusajs/framework/utils"

/**
 * How often a seller is paid, from which amount on, and what stays with the market. Rows are only added, the newest
 * counts; without a seller it is that of all. Amounts whole VND, null follows the market's settings.
 */
const PayoutTerms = model
  .define("payout_terms", {
    id: model.id({ prefix: "pterm" }).primaryKey(),
    seller_id: model.text().nullable(),
    interval: model.enum([...payoutIntervals]),
    payout_min: model.number().nullable(),
    reserve: model.number().nullable(),
    made_by: model.text(),
    reason: model.text(),
  })
  .indexes([{ on: ["seller_id", "created_at"] }])

export default PayoutTerms
