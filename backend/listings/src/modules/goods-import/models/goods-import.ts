import { model } from "@medusajs/framework/utils"

/** A sheet of goods of one seller, as it was uploaded and as staff corrected it. */
export const GoodsImport = model.define("goods_import", {
  id: model.id({ prefix: "gimp" }).primaryKey(),
  seller_id: model.text(),
  file_name: model.text(),
  state: model.enum(["draft", "running", "done", "undoing", "failed", "undone"]),
  /** Place of the row of headings in `cells`. */
  heading_row: model.number(),
  columns: model.json(),
  cells: model.json(),
  skipped_lines: model.json(),
  /** What holds for goods of which the sheet does not say it. */
  defaults: model.json(),
  /** How many rows it writes, and how many are written. */
  rows_total: model.number().default(0),
  rows_done: model.number().default(0),
  failure: model.text().nullable(),
  created_by: model.text(),
  finished_at: model.dateTime().nullable(),
})
