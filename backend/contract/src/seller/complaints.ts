import * as z from "zod/mini"
import { complaintAmount, complaintSchema, complaintText } from "../wire/complaint"
import { nothing } from "../wire/fields"
import { pageAnswer, pageFields } from "../wire/page"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

const complaintAnswer = z.object({ complaint: complaintSchema })

export const listOwnComplaints = route({
  method: "GET",
  path: "/seller/complaints",
  auth: "member",
  summary:
    "Complaints about the seller's orders: those that wait for the seller with the nearest deadline first.",
  query: z.strictObject({
    ...pageFields({ limit: 20, limit_max: 50 }),
    state: z._default(z.enum(["to_answer", "all"]), "all"),
    order_id: z.optional(z.string().check(z.maxLength(100))),
  }),
  answer: z.object({ complaints: listOf(complaintSchema), ...pageAnswer, to_answer: z.int() }),
})

export const readOwnComplaint = route({
  method: "GET",
  path: "/seller/complaints/:id",
  auth: "member",
  summary: "One complaint about an order of the seller, with its photos and all that happened.",
  query: nothing,
  answer: complaintAnswer,
  problems: ["not_found"],
})

export const answerComplaint = route({
  method: "POST",
  path: "/seller/complaints/:id/answer",
  auth: "member",
  summary:
    "The seller returns an amount or refuses with a reason. What was complained of, or more, goes back at once; less is an offer to the shopper.",
  idempotent: true,
  body: z.strictObject({
    act: z.enum(["refund", "refuse"]),
    /** Whole VND; needed to refund. */
    amount: z.optional(complaintAmount()),
    text: complaintText(),
  }),
  answer: complaintAnswer,
  problems: [
    "not_found",
    "complaint_moved_on",
    "complaint_amount_missing",
    "complaint_amount_too_large",
    "busy",
  ],
})
