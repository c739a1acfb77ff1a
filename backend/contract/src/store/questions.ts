import * as z from "zod/mini"
import { slug, time } from "../wire/fields"
import {
  messageCursor,
  messagePage,
  question_photos_max,
  questionStates,
  questionText,
} from "../wire/question"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"
import { readOrderGroup } from "./order-groups"

const coreId = z.string().check(z.regex(/^[A-Za-z0-9_]{1,80}$/))
const { headers, field_problems } = readOrderGroup
const params = z.extend(readOrderGroup.params, { order_id: coreId })

/** What shopper and seller of one order wrote to each other; `state` is null before anybody wrote. */
const orderMessages = z.object({
  order_id: z.string(),
  seller_name: z.string(),
  state: z.nullable(z.enum(questionStates)),
  called_in: z.boolean(),
  ...messagePage,
})
export type OrderMessages = z.infer<typeof orderMessages>

export const readOrderMessages = route({
  method: "GET",
  path: "/store/order-groups/:id/orders/:order_id/messages",
  auth: "publishable",
  summary: "What shopper and seller of an order wrote to each other, the latest page or an older one.",
  params,
  headers,
  query: z.strictObject({ before: z.optional(messageCursor()) }),
  field_problems,
  answer: orderMessages,
  problems: ["not_found", "too_many_requests"],
})

export const writeOrderMessage = route({
  method: "POST",
  path: "/store/order-groups/:id/orders/:order_id/messages",
  auth: "publishable",
  summary: "The shopper writes to the seller of an order; the seller is told, at night the next morning.",
  params,
  headers,
  body: z.strictObject({
    text: questionText(),
    photo_ids: z._default(z.array(coreId).check(z.maxLength(question_photos_max)), []),
  }),
  field_problems,
  answer: orderMessages,
  problems: [
    "not_found",
    "question_contact_refused",
    "question_photo_unknown",
    "question_full",
    "busy",
    "too_many_requests",
  ],
})

export const callInCentre = route({
  method: "POST",
  path: "/store/order-groups/:id/orders/:order_id/messages/call",
  auth: "publishable",
  summary: "The shopper asks staff to read along; from then on staff may, and each reading is logged.",
  params,
  headers,
  body: z.strictObject({ text: questionText() }),
  field_problems,
  answer: orderMessages,
  problems: ["not_found", "busy", "too_many_requests"],
})

const publicQuestionSchema = z.object({
  id: z.string(),
  author: z.string(),
  text: z.string(),
  at: time,
  answer: z.object({ text: z.string(), at: time }),
})
export type PublicQuestion = z.infer<typeof publicQuestionSchema>

export const listProductQuestions = route({
  method: "GET",
  path: "/store/catalogue/listings/:handle/questions",
  auth: "publishable",
  summary: "Questions about a listing that its seller answered, the latest first.",
  params: z.object({ handle: slug }),
  query: z.strictObject({
    before: z.optional(messageCursor()),
    limit: z._default(z.coerce.number<number>().check(z.int(), z.minimum(1), z.maximum(20)), 10),
  }),
  answer: z.object({ questions: listOf(publicQuestionSchema), older: z.nullable(z.string()) }),
  problems: ["listing_not_found"],
})

export const writeProductQuestion = route({
  method: "POST",
  path: "/store/catalogue/listings/:handle/questions",
  auth: "publishable",
  summary:
    "Anybody asks the seller about a listing; the answer goes to their address by one mail and stands on the page.",
  params: z.object({ handle: slug }),
  body: z.strictObject({
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
    email: z.email().check(z.maxLength(200)),
    text: questionText(),
    locale: z._default(z.enum(["vi", "en"]), "vi"),
  }),
  answer: z.object({ sent: z.literal(true) }),
  problems: ["listing_not_found", "question_contact_refused", "question_full", "too_many_requests"],
})
