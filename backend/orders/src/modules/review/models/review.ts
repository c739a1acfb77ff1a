import { reviewStates } from "@chophien/vocabulary/review-state"
import { model } from "@medusajs/framework/utils"

/** What a buyer wrote of one product of one order. */
const Review = model
  .define("review", {
    id: model.id({ prefix: "rev" }).primaryKey(),
    order_group_id: model.text().index(),
    order_id: model.text(),
    order_display_id: model.number(),
    product_id: model.text(),
    product_title: model.text(),
    seller_id: model.text(),
    /** The buyer as everybody reads them: no full name. */
    author: model.text(),
    stars: model.number(),
    text: model.text(),
    /** `{ id, url }` of each photo. */
    photos: model.json(),
    state: model.enum([...reviewStates]),
    /** Which rules stopped it. */
    findings: model.array(),
    hidden_reason: model.text().nullable(),
    written_at: model.dateTime(),
    edited_at: model.dateTime().nullable(),
    answer: model.text().nullable(),
    answered_at: model.dateTime().nullable(),
    answered_by: model.text().nullable(),
    /** Since when a report waits for staff. */
    reported_at: model.dateTime().nullable(),
  })
  .checks([
    { name: "review_stars", expression: (columns) => `${columns.stars} between 1 and 5` },
    {
      name: "review_answer_has_time",
      expression: (columns) => `(${columns.answer} is null) = (${columns.answered_at} is null)`,
    },
  ])

export default Review
