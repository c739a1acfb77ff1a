import { model } from "@medusajs/framework/utils"

/** A change of what is for sale that a seller sent. Under one id the stock changes once, however often it is sent. */
export const StockChange = model.define(
  { name: "stockChange", tableName: "listing_stock_change" },
  {
    /** Seller, idempotency key and variant. */
    id: model.text().primaryKey(),
    variant_id: model.text(),
    inventory_item_id: model.text(),
    location_id: model.text(),
    /** Pieces, more or fewer. */
    change: model.number(),
  }
)
