import { applicationActors, applicationActs, applicationStates } from "@chophien/vocabulary/application"
import { communeCodeSchema, textSchema } from "@chophien/vocabulary/schemas"
import { sellerKinds } from "@chophien/vocabulary/seller"
import * as z from "zod/mini"
import { answersBody, applicationSchema, dossierFields } from "../wire/application"
import { nothing, time } from "../wire/fields"
import { pageAnswer, pageFields } from "../wire/page"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"
import { similarities } from "./sellers"

/** An application in the list of staff. */
const applicationRowSchema = z.object({
  id: z.string(),
  code: z.string(),
  state: z.enum(applicationStates),
  kind: z.enum(sellerKinds),
  name: z.nullable(z.string()),
  contact_name: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  commune_full_name: z.nullable(z.string()),
  officer_name: z.nullable(z.string()),
  submitted_at: z.nullable(time),
  created_at: time,
  /** Whole days since it was sent in, while the centre has to act. */
  waiting_days: z.nullable(z.int()),
})
export type ApplicationRow = z.infer<typeof applicationRowSchema>

/** Orders of the list: who waits longest, the newest, by name. */
export const applicationSorts = ["waiting", "newest", "name"] as const

export const listApplications = route({
  method: "GET",
  path: "/admin/applications",
  auth: "staff",
  summary:
    "Applications by words of their name, code, contact or phone number; by state, officer and commune.",
  query: z.strictObject({
    q: z.optional(z.string().check(z.trim(), z.maxLength(100))),
    state: z.optional(z.enum(applicationStates)),
    commune_code: z.optional(communeCodeSchema),
    /** Who looks after them; `none` for those after whom nobody looks. */
    officer_id: z.optional(z.string().check(z.maxLength(100))),
    sort: z._default(z.enum(applicationSorts), "waiting"),
    ...pageFields({ limit: 20, limit_max: 100 }),
  }),
  answer: z.object({
    applications: listOf(applicationRowSchema),
    ...pageAnswer,
    /** How many there are in each state. */
    states: z.record(z.enum(applicationStates), z.int()),
  }),
})

const historySchema = z.object({
  act: z.enum(applicationActs),
  actor: z.enum(applicationActors),
  name: z.nullable(z.string()),
  text: z.nullable(z.string()),
  at: time,
})

/** An application as staff see it, with all that is held about it. */
const staffApplicationSchema = z.extend(applicationSchema, {
  ...dossierFields,
  /** Whose papers these are: the application, or the seller it became. */
  holder_id: z.string(),
  seller_id: z.nullable(z.string()),
  officer: z.nullable(z.object({ id: z.string(), name: z.string() })),
  consents: listOf(z.object({ purpose: z.enum(["rules", "privacy"]), version: z.string(), given_at: time })),
  history: listOf(historySchema),
  similar: listOf(
    z.object({
      id: z.string(),
      name: z.string(),
      of: z.enum(["seller", "application"]),
      like: z.array(z.enum(similarities)),
    })
  ),
  /** What still keeps it from being approved, by code of the requirement. */
  hindered_by: z.array(z.string()),
})
export type StaffApplication = z.infer<typeof staffApplicationSchema>
const answer = z.object({ application: staffApplicationSchema })

export const startFieldApplication = route({
  method: "POST",
  path: "/admin/applications",
  auth: "staff",
  summary: "Staff begin an application with a producer, whom they then look after.",
  body: z.strictObject({ kind: z.enum(sellerKinds) }),
  answer,
  status: 201,
})

export const readStaffApplication = route({
  method: "GET",
  path: "/admin/applications/:id",
  auth: "staff",
  summary: "One application with its checklist, papers, visits, history, and sellers that are like it.",
  answer,
  problems: ["not_found"],
})

export const saveStaffAnswers = route({
  method: "POST",
  path: "/admin/applications/:id/answers",
  auth: "staff",
  summary: "Staff fill in or correct answers; what is not sent stays.",
  body: answersBody,
  answer,
  problems: ["not_found", "application_closed", "seller_commune_unknown"],
})

export const submitForApplicant = route({
  method: "POST",
  path: "/admin/applications/:id/submit",
  auth: "staff",
  summary: "Staff send in an application whose producer agreed to rules and privacy notice beside them.",
  body: z.strictObject({ rules_version: z.string(), privacy_version: z.string() }),
  answer,
  problems: ["not_found", "application_closed", "application_incomplete", "consent_outdated"],
})

export const openIdentityNumber = route({
  method: "POST",
  path: "/admin/applications/:id/identity/open",
  auth: "staff",
  summary: "The whole identity number of an application; the audit log has who looked at it.",
  body: nothing,
  answer: z.object({ identity_number: z.nullable(z.string()) }),
  problems: ["not_found"],
})

export const assignApplication = route({
  method: "POST",
  path: "/admin/applications/:id/officer",
  auth: "staff",
  summary: "Says who looks after an application; null for nobody.",
  body: z.strictObject({ officer_id: z.nullable(z.string().check(z.maxLength(100))) }),
  answer,
  problems: ["not_found", "staff_not_found"],
})

/** What an approval may be refused with. */
const approvalProblems = [
  "not_found",
  "application_closed",
  "application_hindered",
  "application_email_missing",
  "application_text_missing",
  "seller_similar",
  "seller_not_identified",
  "seller_commune_unknown",
  "seller_handle_taken",
  "member_email_taken",
  "member_email_of_staff",
  "shipping_provider_missing",
] as const

export const decideApplication = route({
  method: "POST",
  path: "/admin/applications/:id/decide",
  auth: "staff",
  summary:
    "Approves an application, which makes the seller and invites its member; asks for more, or refuses. The applicant gets the text.",
  body: z.strictObject({
    act: z.enum(["approve", "ask", "refuse"]),
    text: z.optional(textSchema(1000, { length_min: 1, lines: true })),
    /** Says that the sellers that are like it were seen. */
    despite_similar: z.optional(z.boolean()),
  }),
  answer,
  problems: approvalProblems,
})

export const decideApplications = route({
  method: "POST",
  path: "/admin/applications/decisions",
  auth: "staff",
  summary: "Approves several applications, or gives them to an officer; each for itself.",
  body: z.strictObject({
    ids: z.array(z.string()).check(z.minLength(1), z.maxLength(100)),
    act: z.enum(["approve", "assign"]),
    officer_id: z.optional(z.nullable(z.string().check(z.maxLength(100)))),
  }),
  answer: z.object({
    done: z.array(z.string()),
    refused: z.array(z.object({ id: z.string(), name: z.nullable(z.string()), message: z.string() })),
  }),
})
