import { model } from "@medusajs/framework/utils"

/** How often a seller was rated, and the sums. Kept in the transaction that changes a rating. */
const SellerRating = model.define("seller_rating", {
  seller_id: model.text().primaryKey(),
  count: model.number().default(0),
  speed: model.number().default(0),
  packing: model.number().default(0),
})

export default SellerRating
