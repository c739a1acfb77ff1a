import { sellerStatuses } from "@chophien/vocabulary/seller"
import { model } from "@medusajs/framework/utils"

/** What a seller's standing became, when, by whom and why. Rows are only added. */
const Standing = model
  .define(
    { name: "sellerStanding", tableName: "seller_standing" },
    {
      id: model.id({ prefix: "sstd" }).primaryKey(),
      seller_id: model.text(),
      status: model.enum([...sellerStatuses]),
      reason: model.text().nullable(),
      /** Id of the user of staff, or a word for a machine, such as `seed`; null where an earlier version kept none. */
      changed_by: model.text().nullable(),
      changed_at: model.dateTime(),
    }
  )
  .indexes([{ name: "IDX_seller_standing_seller_id", on: ["seller_id", "changed_at"] }])

export default Standing
