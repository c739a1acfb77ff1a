import { model } from "@medusajs/framework/utils"

/** A photo of a paper. Its bytes lie sealed in the File Module; days are those of the calendar, `2026-12-01`. */
const Paper = model.define(
  { name: "sellerPaper", tableName: "seller_paper" },
  {
    id: model.id({ prefix: "paper" }).primaryKey(),
    /** The application or the seller. */
    holder_id: model.text().index("IDX_seller_paper_holder_id"),
    /** Code of the requirement; `visit` for a photo of a visit. */
    requirement: model.text(),
    state: model.enum(["waiting", "accepted", "refused"]).default("waiting"),
    number: model.text().nullable(),
    issuer: model.text().nullable(),
    issued_on: model.text().nullable(),
    expires_on: model.text().nullable(),
    /** Its id in the File Module; null while it is stored. */
    file_id: model.text().nullable(),
    visit_id: model.text().nullable(),
  }
)

export default Paper
