import { model } from "@medusajs/framework/utils"

/** What staff said a heading means, so that the next sheet with it is understood. */
export const KnownHeading = model.define("goods_import_heading", {
  id: model.id({ prefix: "gimph" }).primaryKey(),
  heading: model.text(),
  field: model.text(),
})
