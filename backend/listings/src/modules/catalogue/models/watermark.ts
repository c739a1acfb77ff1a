import { model } from "@medusajs/framework/utils"

/** How far something was brought up to date: all changes up to `reached_at` are in it. */
export const CatalogueWatermark = model.define(
  { name: "catalogueWatermark", tableName: "catalogue_watermark" },
  { id: model.text().primaryKey(), reached_at: model.dateTime() }
)
