import { questionKinds, questionStates } from "@chophien/contract/wire/question"
import { model } from "@medusajs/framework/utils"

/** What is talked about: an order between its shopper and its seller, or a product before everybody. */
const Question = model.define("question", {
  id: model.id({ prefix: "qst" }).primaryKey(),
  kind: model.enum([...questionKinds]),
  state: model.enum([...questionStates]),
  order_group_id: model.text().nullable(),
  order_id: model.text().nullable(),
  order_display_id: model.number().nullable(),
  product_id: model.text().nullable(),
  product_title: model.text().nullable(),
  seller_id: model.text(),
  /** The shopper as the seller and everybody read them: no full name. */
  author: model.text(),
  /** Where the answer to a question about a product goes; gone once it is queued. */
  email: model.text().nullable(),
  locale: model.text(),
  messages: model.number().default(0),
  last_text: model.text(),
  last_at: model.dateTime(),
  /** Since when staff may read, who called them in, and why; null once they are done. */
  called_at: model.dateTime().nullable(),
  called_by: model.enum(["shopper", "seller"]).nullable(),
  call_text: model.text().nullable(),
  /** When a mail about unread words goes to a side, and when the last one did. */
  seller_mail_at: model.dateTime().nullable(),
  seller_mailed_at: model.dateTime().nullable(),
  shopper_mail_at: model.dateTime().nullable(),
  shopper_mailed_at: model.dateTime().nullable(),
})

export default Question
