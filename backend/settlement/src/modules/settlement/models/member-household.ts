import { model } from "@medusajs/framework/utils"

/** A household for which a co-operative sells, and what it gets of what its goods leave, hundredths of a percent. */
const MemberHousehold = model.define("member_household", {
  id: model.id({ prefix: "hhold" }).primaryKey(),
  seller_id: model.text().index(),
  name: model.text(),
  phone: model.text(),
  share_bp: model.number(),
  removed_at: model.dateTime().nullable(),
})

export default MemberHousehold
