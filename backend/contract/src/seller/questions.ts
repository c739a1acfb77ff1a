import * as z from "zod/mini"
import { pageAnswer, pageFields } from "../wire/page"
import { messageCursor, messagePage, questionText, sellerQuestionSchema } from "../wire/question"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

const thread = z.object({ question: sellerQuestionSchema, ...messagePage })

export const listOwnQuestions = route({
  method: "GET",
  path: "/seller/questions",
  auth: "member",
  summary:
    "What shoppers ask the seller about orders and products: those that wait for an answer with the oldest first, or all with the latest.",
  query: z.strictObject({
    ...pageFields({ limit: 20, limit_max: 50, offset_max: 10_000 }),
    state: z._default(z.enum(["to_answer", "all"]), "all"),
  }),
  answer: z.object({ questions: listOf(sellerQuestionSchema), ...pageAnswer, to_answer: z.int() }),
})

export const readOwnQuestion = route({
  method: "GET",
  path: "/seller/questions/:id",
  auth: "member",
  summary: "One question with its messages, the latest page or an older one.",
  query: z.strictObject({ before: z.optional(messageCursor()) }),
  answer: thread,
  problems: ["not_found"],
})

export const answerQuestion = route({
  method: "POST",
  path: "/seller/questions/:id/messages",
  auth: "member",
  summary:
    "The seller writes to the shopper. A product's question takes one answer, which everybody reads; the shopper is told.",
  idempotent: true,
  body: z.strictObject({ text: questionText() }),
  answer: thread,
  problems: ["not_found", "question_contact_refused", "question_moved_on", "question_full", "busy"],
})

export const callInCentreBySeller = route({
  method: "POST",
  path: "/seller/questions/:id/call",
  auth: "member",
  summary: "The seller asks staff to read along; from then on staff may, and each reading is logged.",
  idempotent: true,
  body: z.strictObject({ text: questionText() }),
  answer: thread,
  problems: ["not_found", "question_moved_on", "busy"],
})
