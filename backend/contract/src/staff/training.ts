import { communeCodeSchema, textSchema } from "@chophien/vocabulary/schemas"
import * as z from "zod/mini"
import { nothing, time } from "../wire/fields"
import { pageAnswer, pageFields } from "../wire/page"
import { personName } from "../wire/person"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

/** How far a seller's people are with the lessons. */
export const trainingStates = ["not_begun", "under_way", "done"] as const

const learnerSchema = z.object({
  seller_id: z.string(),
  name: z.string(),
  commune_full_name: z.string(),
  /** Lessons that its furthest member finished, of all. */
  lessons: z.int(),
  lessons_all: z.int(),
  certificates: z.int(),
})

export const listLearners = route({
  method: "GET",
  path: "/admin/training/sellers",
  auth: "staff",
  summary: "How far sellers are with the lessons, by commune and state; who has not begun comes first.",
  query: z.strictObject({
    q: z.optional(z.string().check(z.trim(), z.maxLength(100))),
    commune_code: z.optional(communeCodeSchema),
    state: z.optional(z.enum(trainingStates)),
    ...pageFields({ limit: 20, limit_max: 100 }),
  }),
  answer: z.object({ learners: listOf(learnerSchema), ...pageAnswer }),
})

const classSchema = z.object({
  id: z.string(),
  title: z.string(),
  starts_at: time,
  place: z.string(),
  teacher: z.string(),
  closed_at: z.nullable(time),
  enrolled: z.int(),
  attended: z.int(),
})
export type TrainingClass = z.infer<typeof classSchema>

const attendeeSchema = z.object({
  id: z.string(),
  name: z.string(),
  seller: z.object({ id: z.string(), name: z.string(), commune_full_name: z.string() }),
  attended: z.boolean(),
  certificate_number: z.nullable(z.string()),
})
const wholeClassSchema = z.extend(classSchema, { attendees: listOf(attendeeSchema) })
const classAnswer = z.object({ training_class: wholeClassSchema })
export type WholeTrainingClass = z.infer<typeof wholeClassSchema>

export const listClasses = route({
  method: "GET",
  path: "/admin/training/classes",
  auth: "staff",
  summary: "The classes of the centre, the latest first.",
  query: z.strictObject(pageFields({ limit: 20, limit_max: 100 })),
  answer: z.object({ classes: listOf(classSchema), ...pageAnswer }),
})

export const addClass = route({
  method: "POST",
  path: "/admin/training/classes",
  auth: "staff",
  summary: "Plans a class: what about, when, where, and who teaches.",
  body: z.strictObject({
    title: textSchema(160, { length_min: 3 }),
    starts_at: time,
    place: textSchema(200, { length_min: 2 }),
    teacher: personName,
  }),
  answer: classAnswer,
  status: 201,
})

export const readClass = route({
  method: "GET",
  path: "/admin/training/classes/:id",
  auth: "staff",
  summary: "A class with the people who are to come.",
  query: nothing,
  answer: classAnswer,
  problems: ["not_found"],
})

export const enrol = route({
  method: "POST",
  path: "/admin/training/classes/:id/attendees",
  auth: "staff",
  summary: "Enters a person of a seller for a class; the name stands on the certificate.",
  body: z.strictObject({ seller_id: z.string().check(z.maxLength(100)), name: personName }),
  answer: classAnswer,
  status: 201,
  problems: ["not_found", "class_closed", "class_full"],
})

export const withdraw = route({
  method: "POST",
  path: "/admin/training/classes/:id/attendees/remove",
  auth: "staff",
  summary: "Takes a person off the list of a class that is not closed.",
  body: z.strictObject({ attendee_id: z.string().check(z.maxLength(100)) }),
  answer: classAnswer,
  problems: ["not_found", "class_closed"],
})

export const setAttendance = route({
  method: "POST",
  path: "/admin/training/classes/:id/attendance",
  auth: "staff",
  summary: "Says who came; everybody else on the list did not.",
  body: z.strictObject({ attendee_ids: z.array(z.string()).check(z.maxLength(200)) }),
  answer: classAnswer,
  problems: ["not_found", "class_closed"],
})

export const closeClass = route({
  method: "POST",
  path: "/admin/training/classes/:id/close",
  auth: "staff",
  summary: "Closes a class: who came gets a certificate with a number. Done again, it changes nothing.",
  body: nothing,
  answer: classAnswer,
  problems: ["not_found"],
})

export const readCertificates = route({
  method: "GET",
  path: "/admin/training/classes/:id/certificates",
  auth: "staff",
  summary: "The certificates of a class as one PDF, a page each. `content` is base64.",
  query: nothing,
  answer: z.object({ file_name: z.string(), content: z.string() }),
  problems: ["not_found", "class_not_closed"],
})
