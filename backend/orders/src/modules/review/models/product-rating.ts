import { model } from "@medusajs/framework/utils"

/** How many reviews in sight give a product one star, two, and so on. Kept in the transaction that changes a review. */
const ProductRating = model.define("product_rating", {
  product_id: model.text().primaryKey(),
  stars_1: model.number().default(0),
  stars_2: model.number().default(0),
  stars_3: model.number().default(0),
  stars_4: model.number().default(0),
  stars_5: model.number().default(0),
})

export default ProductRating
