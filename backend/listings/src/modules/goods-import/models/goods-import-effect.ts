import { model } from "@medusajs/framework/utils"

/** What a row of a sheet does to a listing; `before` is what stood there, null for a new one. */
export const GoodsImportEffect = model.define("goods_import_effect", {
  id: model.id({ prefix: "gimpe" }).primaryKey(),
  import_id: model.text(),
  line: model.number(),
  listing_id: model.text().nullable(),
  before: model.json().nullable(),
})
