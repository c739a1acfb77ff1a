import { z } from "zod"
import { listOf, named, seconds } from "../http/output"

/** A person who may agree to money that leaves. */
export const approverObject = named(
  "Approver",
  z.strictObject({
    id: z.string(),
    object: z.literal("vietqr.approver"),
    created: seconds,
    enrolled_at: seconds.nullable(),
    livemode: z.boolean(),
    locked_until: seconds.nullable(),
    name: z.string(),
    person: z.string(),
    status: z.enum(["invited", "active", "revoked"]),
  })
)
export const approverList = listOf(approverObject)
