import * as z from "zod/mini"
import { complaintAmount, complaintSchema, complaintText } from "../wire/complaint"
import { pageAnswer, pageFields } from "../wire/page"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

/** A complaint with whose it is, as staff see it. */
const staffComplaintSchema = z.extend(complaintSchema, {
  seller_id: z.string(),
  customer_name: z.string(),
  phone: z.string(),
})
export type StaffComplaint = z.infer<typeof staffComplaintSchema>

const complaintAnswer = z.object({ complaint: staffComplaintSchema })

/** Which complaints a list shows. */
export const complaintFilters = ["to_decide", "running", "all"] as const

export const listComplaints = route({
  method: "GET",
  path: "/admin/complaints",
  auth: "staff",
  summary:
    "Complaints: those that wait for the centre with the nearest deadline first, others with the newest.",
  query: z.strictObject({
    ...pageFields({ limit: 20, limit_max: 50 }),
    state: z._default(z.enum(complaintFilters), "to_decide"),
  }),
  answer: z.object({ complaints: listOf(staffComplaintSchema), ...pageAnswer }),
})

export const readComplaint = route({
  method: "GET",
  path: "/admin/complaints/:id",
  auth: "staff",
  summary: "One complaint with its photos and all that happened.",
  answer: complaintAnswer,
  problems: ["not_found"],
})

export const decideComplaint = route({
  method: "POST",
  path: "/admin/complaints/:id/decide",
  auth: "staff",
  summary:
    "Staff take a complaint up, or decide one that lies with the centre: an amount goes back, or none does. Shopper and seller get the reason.",
  body: z.strictObject({
    act: z.enum(["take_up", "refund", "reject"]),
    /** Whole VND; needed to refund. */
    amount: z.optional(complaintAmount()),
    reason: complaintText(),
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

export const exportComplaint = route({
  method: "GET",
  path: "/admin/complaints/:id/export",
  auth: "staff",
  summary: "All that is known of a complaint as CSV for an authority, in the caller's language.",
  answer: z.object({ file_name: z.string(), csv: z.string() }),
  problems: ["not_found"],
})
