import { model } from "@medusajs/framework/utils"

/** What an officer noted of a visit. */
const Visit = model.define(
  { name: "sellerVisit", tableName: "seller_visit" },
  {
    id: model.id({ prefix: "svis" }).primaryKey(),
    holder_id: model.text().index("IDX_seller_visit_holder_id"),
    visited_on: model.text(),
    text: model.text(),
    next_on: model.text().nullable(),
    officer_id: model.text(),
  }
)

export default Visit
