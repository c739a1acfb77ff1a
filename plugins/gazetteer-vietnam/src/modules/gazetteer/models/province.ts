import { model } from "@medusajs/framework/utils"

/** A province or centrally run city, by its official code (`25` is Phú Thọ). */
export const Province = model.define(
  { name: "province", tableName: "gazetteer_province" },
  {
    code: model.text().primaryKey(),
    name: model.text(),
    full_name: model.text(),
    slug: model.text(),
    /** `name`, folded. */
    folded: model.text(),
  }
)
