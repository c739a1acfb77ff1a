import { model } from "@medusajs/framework/utils"

/** Where a listing stands with the centre: `waiting` for a look, `held` by staff until a new look, `passed`. */
const reviewStates = ["waiting", "held", "passed"] as const

/** What the centre thinks of a listing; one that nothing was ever said about has no row. */
export const ListingReview = model.define(
  { name: "listingReview", tableName: "listing_review" },
  {
    product_id: model.text().primaryKey(),
    state: model.enum([...reviewStates]),
    /** Codes of the rules that its words met. */
    rules: model.array(),
    /** What else of it has to be looked at, of the contract's causes. */
    causes: model.array(),
    /** What shoppers saw before it changed; null for what was not shown. */
    before: model.json().nullable(),
    /** SHA-256 of title, pictures, prices and category that were passed. */
    passed_content: model.text().nullable(),
    /** What staff wrote to the seller. */
    note: model.text().nullable(),
    /** SHA-256 of the words that were passed: other words are looked at anew. */
    passed_hash: model.text().nullable(),
    asked_at: model.dateTime().nullable(),
    decided_at: model.dateTime().nullable(),
    /** The user of staff who decided last. */
    decided_by: model.text().nullable(),
  }
)
