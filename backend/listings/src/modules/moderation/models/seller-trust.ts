import { trustLevels } from "@chophien/contract/staff/moderation"
import { model } from "@medusajs/framework/utils"

/** How far staff trust a seller; one without a row is `usual`. */
export const SellerTrust = model.define(
  { name: "sellerTrust", tableName: "seller_trust" },
  {
    seller_id: model.text().primaryKey(),
    level: model.enum([...trustLevels]),
    reason: model.text(),
    set_by: model.text(),
    set_at: model.dateTime(),
  }
)
