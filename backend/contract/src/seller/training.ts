import * as z from "zod/mini"
import { nothing, time } from "../wire/fields"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

/** The lessons, in the order in which people do them. A code never changes. */
export const lessonCodes = [
  "photograph",
  "describe",
  "price",
  "pack",
  "confirm",
  "answer",
  "fake_transfer",
  "food_safety",
  "tax",
  "refund",
] as const
export type LessonCode = (typeof lessonCodes)[number]

/** As large a part of the questions, in percent, passes a lesson. */
export const lesson_pass_percent = 100

const progressSchema = z.object({
  lesson: z.enum(lessonCodes),
  right: z.int(),
  of: z.int(),
  passed_at: z.nullable(time),
})

export const readOwnLessons = route({
  method: "GET",
  path: "/seller/lessons",
  auth: "member",
  summary: "What the signed-in member has learned, and the classes that the seller's people came to.",
  query: nothing,
  answer: z.object({
    progress: listOf(progressSchema),
    certificates: listOf(
      z.object({ number: z.string(), name: z.string(), class_title: z.string(), certified_at: time })
    ),
  }),
})

export const recordLesson = route({
  method: "POST",
  path: "/seller/lessons",
  auth: "member",
  summary: "Keeps what came of a try at a lesson's questions; the best one counts.",
  idempotent: true,
  body: z.strictObject({
    lesson: z.enum(lessonCodes),
    right: z.int().check(z.minimum(0), z.maximum(20)),
    of: z.int().check(z.minimum(1), z.maximum(20)),
  }),
  answer: z.object({ progress: progressSchema }),
  problems: ["lesson_result_wrong"],
})
