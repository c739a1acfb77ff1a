import * as z from "zod/mini"
import { nothing, time } from "../wire/fields"
import { pageAnswer, pageFields } from "../wire/page"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

/** A mail that is not sent: whom it is for and what went wrong, never what it says. */
export const staffMailSchema = z.object({
  id: z.string(),
  template: z.string(),
  to: z.string(),
  state: z.enum(["waiting", "sending", "sent", "dead"]),
  attempts: z.int(),
  last_error: z.nullable(z.string()),
  created_at: time,
  next_attempt_at: time,
  /** The member of staff who last had it tried again. */
  sent_again_by: z.nullable(z.string()),
  /** The order's code or the seller's name. */
  about: z.nullable(z.string()),
})
export type StaffMail = z.infer<typeof staffMailSchema>

const unsentStates = ["dead", "waiting"] as const

export const listUnsentMails = route({
  method: "GET",
  path: "/admin/mails",
  auth: "staff",
  summary: "Mails that were given up, or are still on their way, those changed last first.",
  query: z.strictObject({
    state: z._default(z.enum(unsentStates), "dead"),
    ...pageFields({ limit: 20, limit_max: 100 }),
  }),
  answer: z.object({ mails: listOf(staffMailSchema), ...pageAnswer }),
})

export const sendMailAgain = route({
  method: "POST",
  path: "/admin/mails/:id/send-again",
  auth: "staff",
  summary: "Has a mail that was given up tried for three more days, in the name of who is signed in.",
  body: nothing,
  answer: z.object({ state: z.literal("waiting") }),
  problems: ["mail_not_found", "mail_not_dead", "mail_out_of_date"],
})
