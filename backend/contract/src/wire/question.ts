import * as z from "zod/mini"
import { legibleText, time } from "./fields"
import { pictureSchema } from "./picture"

/** What is talked about: an order between its shopper and its seller alone, or a product before everybody. */
export const questionKinds = ["order", "product"] as const

/** Whose turn it is; staff hide a product's question. */
export const questionStates = ["to_answer", "answered", "hidden"] as const

export const questionAuthors = ["shopper", "seller", "staff"] as const

/** The most photos of one message, and the longest text. */
export const question_photos_max = 4
export const question_text_max = 1000

/** A message as somebody writes it. */
// @__NO_SIDE_EFFECTS__
export const questionText = () => legibleText(question_text_max)

/** Where a page of messages ends that are older than those already there. */
// @__NO_SIDE_EFFECTS__
export const messageCursor = () => z.string().check(z.regex(/^[0-9]{1,19}\.[A-Za-z0-9_]{1,80}$/))

export const messageSchema = z.object({
  id: z.string(),
  author: z.enum(questionAuthors),
  text: z.string(),
  photos: z.array(pictureSchema),
  at: time,
})
export type Message = z.infer<typeof messageSchema>

/** Some messages in the order in which they were written, and where older ones are. */
export const messagePage = {
  messages: z.array(messageSchema),
  older: z.nullable(z.string()),
}

/** A question as its seller sees it. */
export const sellerQuestionSchema = z.object({
  id: z.string(),
  kind: z.enum(questionKinds),
  state: z.enum(questionStates),
  /** Of the shopper no full name. */
  author: z.string(),
  /** The order, or null for a product. */
  order_id: z.nullable(z.string()),
  order_display_id: z.nullable(z.int()),
  product_title: z.nullable(z.string()),
  last_text: z.string(),
  last_at: time,
  /** Whether the centre was called in, and reads along. */
  called_in: z.boolean(),
  can_answer: z.boolean(),
})
export type SellerQuestion = z.infer<typeof sellerQuestionSchema>
