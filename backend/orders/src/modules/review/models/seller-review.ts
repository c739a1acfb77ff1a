import { model } from "@medusajs/framework/utils"

/** How the buyer of one order rates its seller, one to five each. */
const SellerReview = model.define("seller_review", {
  /** The order. */
  order_id: model.text().primaryKey(),
  order_group_id: model.text().index(),
  seller_id: model.text().index(),
  speed: model.number(),
  packing: model.number(),
  written_at: model.dateTime(),
})

export default SellerReview
