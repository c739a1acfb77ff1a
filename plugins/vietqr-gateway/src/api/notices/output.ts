import { z } from "zod"
import { listOf, named, seconds } from "../http/output"

/** What a bank service sent, and what became of it. */
export const noticeObject = named(
  "Notice",
  z.strictObject({
    id: z.string(),
    object: z.literal("vietqr.notice"),
    attempts: z.number().int(),
    /** The bytes as they came, in base64. */
    body: z.string(),
    outcome: z.string().nullable(),
    processed_at: seconds.nullable(),
    received_at: seconds,
    source: z.string(),
    status: z.enum(["waiting", "processed", "failed"]),
  })
)
export const noticeList = listOf(noticeObject)
