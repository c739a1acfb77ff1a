import { model } from "@medusajs/framework/utils"

/** A listing as its seller is about to publish it, to be looked at on the shop's own page for a short time. */
export const Preview = model.define(
  { name: "listingPreview", tableName: "listing_preview" },
  {
    /** The hash of the token that its address holds. */
    id: model.text().primaryKey(),
    seller_id: model.text(),
    /** The row of the page, see `PageRow`, with what is for sale of each stock. */
    page: model.json(),
    expires_at: model.dateTime(),
  }
)
