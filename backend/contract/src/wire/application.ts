import {
  applicationStates,
  identificationMethods,
  requirementEffects,
  requirementMethods,
  requirementStates,
} from "@chophien/vocabulary/application"
import { communeCodeSchema, provinceCodeSchema, textSchema } from "@chophien/vocabulary/schemas"
import { sellerKinds } from "@chophien/vocabulary/seller"
import { readTaxCode } from "@chophien/vocabulary/tax-code"
import { typedSchema } from "@chophien/vocabulary/typed-schema"
import * as z from "zod/mini"
import { day, time } from "./fields"
import { emailAddress, personName, storedPhone } from "./person"
import { listOf } from "./read-list"

/** The most photos of papers of one application or seller. */
export const papers_max = 40

/** Answers as somebody sends them, page by page; `null` empties one. */
export const answersBody = /* @__PURE__ */ (() =>
  z.partial(
    z.strictObject({
      kind: z.enum(sellerKinds),
      contact_name: personName,
      phone: storedPhone,
      email: z.nullable(emailAddress),
      name: textSchema(160, { length_min: 3 }),
      province_code: provinceCodeSchema,
      commune_code: communeCodeSchema,
      address_line: textSchema(300, { length_min: 1 }),
      is_registered: z.boolean(),
      registration_number: z.nullable(textSchema(60, { length_min: 1 })),
      tax_code: z.nullable(typedSchema(readTaxCode)),
      representative: personName,
      /** The twelve digits of the citizen's card of who represents the seller; kept sealed. */
      identity_number: z.nullable(z.string().check(z.trim(), z.regex(/^\d{12}$/))),
      goods: textSchema(1000, { length_min: 1, lines: true }),
    })
  ))()

/** Answers as they are shown again. */
const answersSchema = z.object({
  contact_name: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
  name: z.nullable(z.string()),
  province_code: z.nullable(z.string()),
  commune_code: z.nullable(z.string()),
  commune_full_name: z.nullable(z.string()),
  address_line: z.nullable(z.string()),
  is_registered: z.nullable(z.boolean()),
  registration_number: z.nullable(z.string()),
  tax_code: z.nullable(z.string()),
  representative: z.nullable(z.string()),
  /** The last four digits of the identity number. */
  identity_number_end: z.nullable(z.string()),
  goods: z.nullable(z.string()),
})

/** What selling asks of a seller, and where that stands. */
export const checklistItemSchema = z.object({
  code: z.string(),
  name: z.string(),
  /** Where the paper comes from and what it takes. */
  where: z.nullable(z.string()),
  method: z.enum(requirementMethods),
  blocks: z.enum(requirementEffects),
  needs_paper: z.boolean(),
  state: z.enum(requirementStates),
  /** Until when it is met or waived. */
  ends_on: z.nullable(day),
  reason: z.nullable(z.string()),
})
export type ChecklistItem = z.infer<typeof checklistItemSchema>

/** A photo of a paper as its sender sees it. */
const sentPaperSchema = z.object({ id: z.string(), requirement: z.string(), sent_at: time })

/** An application as its applicant sees it. */
export const applicationSchema = z.object({
  id: z.string(),
  /** Opens it again together with the phone number. */
  code: z.string(),
  state: z.enum(applicationStates),
  kind: z.enum(sellerKinds),
  answers: answersSchema,
  checklist: listOf(checklistItemSchema),
  papers: listOf(sentPaperSchema),
  /** What staff wrote last. */
  message: z.nullable(z.string()),
  /** The versions of what is agreed to when it is sent. */
  versions: z.object({ rules: z.string(), privacy: z.string() }),
  submitted_at: z.nullable(time),
})
export type Application = z.infer<typeof applicationSchema>

/** A photo of a paper as staff see it. */
export const paperSchema = z.object({
  id: z.string(),
  requirement: z.string(),
  state: z.enum(["waiting", "accepted", "refused"]),
  number: z.nullable(z.string()),
  issuer: z.nullable(z.string()),
  issued_on: z.nullable(day),
  expires_on: z.nullable(day),
  sent_at: time,
})
export type Paper = z.infer<typeof paperSchema>

/** An identification, or the waiver of one. */
const identificationSchema = z.object({
  id: z.string(),
  method: z.nullable(z.enum(identificationMethods)),
  level: z.nullable(z.int()),
  reference: z.nullable(z.string()),
  identified_at: z.nullable(time),
  waived_until: z.nullable(day),
  reason: z.nullable(z.string()),
  recorded_by: z.string(),
  recorded_at: time,
  /** Since when it counts no more: bank account or owner changed. */
  ended_at: z.nullable(time),
})

/** What officers noted of a visit. */
const visitSchema = z.object({
  id: z.string(),
  visited_on: day,
  text: z.string(),
  next_on: z.nullable(day),
  officer: z.string(),
  photos: z.array(z.string()),
})

/** All that staff hold about one seller or applicant. */
export const dossierFields = {
  checklist: listOf(checklistItemSchema),
  papers: listOf(paperSchema),
  identifications: listOf(identificationSchema),
  visits: listOf(visitSchema),
  /** By when it has to be identified; null where it is. */
  identity_due_on: z.nullable(day),
}
export const dossierSchema = z.object(dossierFields)
export type Dossier = z.infer<typeof dossierSchema>
