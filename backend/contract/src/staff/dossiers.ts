import { identificationMethods } from "@chophien/vocabulary/application"
import { textSchema } from "@chophien/vocabulary/schemas"
import { sellerStatuses } from "@chophien/vocabulary/seller"
import * as z from "zod/mini"
import { paperProblems, paperUpload } from "../store/applications"
import { dossierSchema } from "../wire/application"
import { day, nothing, time, wholeNumber } from "../wire/fields"
import { pageAnswer, pageFields } from "../wire/page"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

const answer = z.object({ dossier: dossierSchema })
const line = textSchema(200, { length_min: 1 })
const reason = textSchema(500, { length_min: 5, lines: true })

export const readDossier = route({
  method: "GET",
  path: "/admin/dossiers/:id",
  auth: "staff",
  summary: "Checklist, papers, identifications and visits of a seller or an application.",
  answer,
  problems: ["not_found"],
})

export const checkRequirement = route({
  method: "POST",
  path: "/admin/dossiers/:id/checks",
  auth: "staff",
  summary:
    "Staff say that a requirement is met, refuse what was shown, waive it until a day, or take their word back.",
  body: z.strictObject({
    requirement: z.string(),
    act: z.enum(["meet", "refuse", "waive", "clear"]),
    /** The photo that was looked at. */
    paper_id: z.optional(z.string()),
    number: z.optional(line),
    issuer: z.optional(line),
    issued_on: z.optional(day),
    expires_on: z.optional(day),
    /** By what it was found true where there is no paper: the code of a small transfer, a register. */
    reference: z.optional(line),
    reason: z.optional(reason),
    /** Until when it is waived. */
    ends_on: z.optional(day),
  }),
  answer,
  problems: [
    "not_found",
    "requirement_unknown",
    "requirement_not_by_staff",
    "check_reason_missing",
    "check_proof_missing",
    "day_over",
  ],
})

export const recordIdentification = route({
  method: "POST",
  path: "/admin/dossiers/:id/identifications",
  auth: "staff",
  summary: "Records that who represents a seller was identified electronically, or waives it until a day.",
  body: z.discriminatedUnion("act", [
    z.strictObject({
      act: z.literal("record"),
      provider: z.enum(["manual", "sample"]),
      method: z.enum(identificationMethods),
      level: z.int().check(z.minimum(1), z.maximum(3)),
      reference: line,
      identified_at: z.optional(time),
    }),
    z.strictObject({ act: z.literal("waive"), reason, until: day }),
  ]),
  answer,
  problems: ["not_found", "identification_refused", "identification_in_future", "day_over"],
})

export const writeVisit = route({
  method: "POST",
  path: "/admin/dossiers/:id/visits",
  auth: "staff",
  summary: "Notes a visit, with photos that were sent before and the day of the next one.",
  body: z.strictObject({
    visited_on: day,
    text: textSchema(2000, { length_min: 1, lines: true }),
    next_on: z.optional(day),
    photo_ids: z._default(z.array(z.string()).check(z.maxLength(12)), []),
  }),
  answer,
  problems: ["not_found"],
})

export const uploadStaffPapers = route({
  method: "POST",
  path: "/admin/dossiers/:id/papers/:requirement",
  auth: "staff",
  summary: "Staff send photos of a paper, or of a visit (`visit`); kept sealed.",
  upload: paperUpload,
  answer: z.object({ ids: z.array(z.string()), dossier: dossierSchema }),
  status: 201,
  problems: ["not_found", ...paperProblems],
})

export const openPaper = route({
  method: "POST",
  path: "/admin/papers/:id/open",
  auth: "staff",
  summary: "Opens a photo of a paper for five minutes to who asks; the audit log has who looked at it.",
  body: nothing,
  answer: z.object({ expires: z.int(), signature: z.string() }),
  problems: ["not_found"],
})

export const readPaper = route({
  method: "GET",
  path: "/admin/papers/:id/content",
  auth: "staff",
  summary: "The photo, for who opened it and as long as that holds. `content` is base64.",
  query: z.strictObject({
    expires: wholeNumber(0, Number.MAX_SAFE_INTEGER),
    signature: z.string().check(z.minLength(1), z.maxLength(100)),
  }),
  answer: z.object({ content_type: z.string(), content: z.string() }),
  problems: ["not_found"],
})

export const listUnidentified = route({
  method: "GET",
  path: "/admin/identity",
  auth: "staff",
  summary: "Sellers that are not identified, the most pressing first, and how many are.",
  query: z.strictObject(pageFields({ limit: 20, limit_max: 100 })),
  answer: z.object({
    sellers: listOf(
      z.object({
        id: z.string(),
        name: z.string(),
        status: z.enum(sellerStatuses),
        commune_full_name: z.string(),
        phone: z.string(),
        officer_name: z.nullable(z.string()),
        due_on: day,
        /** Why: never identified, a waiver that ends, or something changed. */
        why: z.enum(["missing", "waived", "changed"]),
      })
    ),
    ...pageAnswer,
    identified: z.int(),
    deadline: day,
  }),
})
