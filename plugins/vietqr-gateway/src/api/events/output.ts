import { z } from "zod"
import { listOf, named, seconds } from "../http/output"

/** Something that happened, with the object as it was then. */
export const eventObject = named(
  "Event",
  z.strictObject({
    id: z.string(),
    object: z.literal("event"),
    account: z.string().optional(),
    api_version: z.string(),
    created: seconds,
    data: z.strictObject({
      object: z.looseObject({ object: z.string() }),
      previous_attributes: z.looseObject({}).optional(),
    }),
    livemode: z.boolean(),
    pending_webhooks: z.number().int(),
    request: z.strictObject({ id: z.string().nullable(), idempotency_key: z.string().nullable() }),
    type: z.string(),
  })
)
export const eventList = listOf(eventObject)
