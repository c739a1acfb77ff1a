import { model } from "@medusajs/framework/utils"

/**
 * The one stock of a listing whose variants are the same goods in several packs. A listing without a row has a stock for
 * each variant, in pieces. How much there is stands in Medusa's inventory level alone.
 */
export const Stock = model.define(
  { name: "listingStock", tableName: "listing_stock" },
  {
    product_id: model.text().primaryKey(),
    inventory_item_id: model.text(),
    /** `piece` or `gram`: what the level counts. */
    unit: model.text(),
    /** Where separate stocks were joined, what was kept of them, until the seller has said that it is right. */
    kept: model.number().nullable(),
    /** What each variant had before: `{ title, stock }[]`, in pieces of the variant. */
    apart: model.json().nullable(),
    asked_at: model.dateTime().nullable(),
  }
)
