import { reviewActors, reviewActs } from "@chophien/vocabulary/review-state"
import { model } from "@medusajs/framework/utils"

/** One thing that happened to a review, with the text as it then was. Rows are only added. */
const ReviewEntry = model.define("review_entry", {
  id: model.id({ prefix: "rent" }).primaryKey(),
  review_id: model.text().index(),
  act: model.enum([...reviewActs]),
  actor: model.enum([...reviewActors]),
  /** The member or user who did it; null of shoppers and visitors. */
  actor_id: model.text().nullable(),
  stars: model.number().nullable(),
  text: model.text().nullable(),
  /** Why it was reported. */
  reason: model.text().nullable(),
  acted_at: model.dateTime(),
})

export default ReviewEntry
