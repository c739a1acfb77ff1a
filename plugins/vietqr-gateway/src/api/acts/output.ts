import { z } from "zod"
import { listOf, named, seconds } from "../http/output"

/** Who did what by hand, and why. */
const actObject = named(
  "Act",
  z.strictObject({
    id: z.string(),
    object: z.literal("vietqr.act"),
    act: z.string(),
    approver: z.string().nullable(),
    author: z.string(),
    created: seconds,
    key: z.string().nullable(),
    livemode: z.boolean(),
    reason: z.string(),
    subject: z.string(),
  })
)
export const actList = listOf(actObject)
