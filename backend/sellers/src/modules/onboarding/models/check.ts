import { model } from "@medusajs/framework/utils"

/** Staff's word about one requirement of one seller; the last one counts. */
const Check = model.define(
  { name: "sellerCheck", tableName: "seller_check" },
  {
    id: model.id({ prefix: "schk" }).primaryKey(),
    holder_id: model.text().index("IDX_seller_check_holder_id"),
    requirement: model.text(),
    state: model.enum(["met", "refused", "waived"]),
    paper_id: model.text().nullable(),
    reference: model.text().nullable(),
    reason: model.text().nullable(),
    /** The last day on which it holds; null for ever. */
    ends_on: model.text().nullable(),
    checked_by: model.text(),
    checked_at: model.dateTime(),
  }
)

export default Check
