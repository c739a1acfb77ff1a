import * as z from "zod/mini"
import { legibleText, nothing, time } from "../wire/fields"
import { pageAnswer, pageFields } from "../wire/page"
import { messagePage, questionKinds, questionStates } from "../wire/question"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

/** A question into which staff were called; what was written stands nowhere here. */
const calledQuestionSchema = z.object({
  id: z.string(),
  kind: z.enum(questionKinds),
  state: z.enum(questionStates),
  seller: z.object({ id: z.string(), name: z.string() }),
  order_id: z.nullable(z.string()),
  product_title: z.nullable(z.string()),
  called_by: z.enum(["shopper", "seller"]),
  call_text: z.string(),
  called_at: time,
  messages: z.int(),
})
export type CalledQuestion = z.infer<typeof calledQuestionSchema>

export const listCalledQuestions = route({
  method: "GET",
  path: "/admin/questions",
  auth: "staff",
  summary:
    "Questions into which shopper or seller called staff, the oldest call first; without what was written.",
  query: z.strictObject(pageFields({ limit: 20, limit_max: 50, offset_max: 10_000 })),
  answer: z.object({ questions: listOf(calledQuestionSchema), ...pageAnswer }),
})

export const openCalledQuestion = route({
  method: "POST",
  path: "/admin/questions/:id/open",
  auth: "staff",
  summary: "Staff read what was written, if they were called in; a write, so that the log says who read it.",
  body: nothing,
  answer: z.object({ question: calledQuestionSchema, ...messagePage }),
  problems: ["not_found"],
})

export const closeCalledQuestion = route({
  method: "POST",
  path: "/admin/questions/:id/close",
  auth: "staff",
  summary:
    "Staff end their part with words for both sides, and hide a product's question where they say so. They read no more then.",
  body: z.strictObject({ text: legibleText(1000), hide: z._default(z.boolean(), false) }),
  answer: z.object({ closed: z.literal(true) }),
  problems: ["not_found"],
})
