import { questionAuthors } from "@chophien/contract/wire/question"
import { model } from "@medusajs/framework/utils"

/** One message. Rows are only added. */
const QuestionMessage = model.define("question_message", {
  id: model.id({ prefix: "msg" }).primaryKey(),
  question_id: model.text(),
  author: model.enum([...questionAuthors]),
  /** The member or user who wrote it; null of shoppers. */
  actor_id: model.text().nullable(),
  text: model.text(),
  /** `{ id, url }` of each photo. */
  photos: model.json(),
  sent_at: model.dateTime(),
})

export default QuestionMessage
