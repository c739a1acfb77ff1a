import { model } from "@medusajs/framework/utils"

/**
 * The facts of a listing's goods: what decides food safety, shipping, tax and search. One row for each product that a
 * seller lists. The weight is no column here: it differs between variants and stands in Medusa's own column of each.
 */
export const Listing = model.define(
  { name: "listing", tableName: "listing" },
  {
    product_id: model.text().primaryKey(),
    /** What one piece is, for people: `con ~1,3 kg`. */
    unit: model.text(),
    ship_class: model.text(),
    perishable: model.boolean(),
    /** Months of the year, 1–12, each once and in order; empty when it is to be had all year. */
    season_months: model.array(),
    /** Whether it is sold outside its season too. */
    sold_off_season: model.boolean(),
    /** Whether the seller grew, raised or made it. */
    producer_own: model.boolean(),
    processing_level: model.text(),
    is_sample: model.boolean(),
    /** When its seller took it out of their list, which what was ordered of it outlives. */
    archived_at: model.dateTime().nullable(),
  }
)
