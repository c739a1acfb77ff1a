import { model } from "@medusajs/framework/utils"

/** What of a seller's goods waits for a look, by how far the seller is trusted. */
export const ModerationRule = model.define(
  { name: "moderationRule", tableName: "moderation_rule" },
  {
    level: model.text().primaryKey(),
    /** Of the contract's causes. */
    waits: model.array(),
    price_band_percent: model.number(),
    /** The user of staff who changed it last; null for what came along. */
    changed_by: model.text().nullable(),
  }
)
