import { textSchema } from "@chophien/vocabulary/schemas"
import * as z from "zod/mini"
import { day, nothing } from "../wire/fields"
import { route } from "../wire/route"

/** A time in which the seller does not sell. Days are those of Việt Nam, the last one counts. */
export const pauseSchema = z.object({ from: day, to: day, note: z.nullable(z.string()) })
export type Pause = z.infer<typeof pauseSchema>

const pauseAnswer = z.object({
  /** Null where none is planned; one that is over is none. */
  pause: z.nullable(pauseSchema),
  /** Whether it holds today. */
  is_paused: z.boolean(),
})

export const readPause = route({
  method: "GET",
  path: "/seller/pause",
  auth: "member",
  summary: "When the seller does not sell.",
  query: nothing,
  answer: pauseAnswer,
})

export const setPause = route({
  method: "POST",
  path: "/seller/pause",
  auth: "member",
  summary: "Plans a pause, or ends it: goods cannot be ordered meanwhile, what is paid is still shipped.",
  idempotent: true,
  body: z.strictObject({
    /** Null ends a pause, or takes a planned one back. */
    pause: z.nullable(
      z.strictObject({ from: day, to: day, note: z.optional(textSchema(200, { length_min: 1 })) })
    ),
  }),
  answer: pauseAnswer,
  problems: ["pause_days_wrong"],
})
