import { model } from "@medusajs/framework/utils"

/** A product that is not for sale because its facts cannot be relied on, until staff mend them. */
export const ListingFault = model.define(
  { name: "listingFault", tableName: "listing_fault" },
  {
    product_id: model.text().primaryKey(),
    /** What is wrong, by field: `{ field, value, reason }[]`. */
    faults: model.json(),
    found_at: model.dateTime(),
  }
)
