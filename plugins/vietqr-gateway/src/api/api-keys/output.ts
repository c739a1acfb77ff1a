import { z } from "zod"
import { listOf, named, seconds } from "../http/output"

/** A key; `secret` is shown when it is made. */
export const apiKeyObject = named(
  "ApiKey",
  z.strictObject({
    id: z.string(),
    object: z.literal("vietqr.api_key"),
    account: z.string().nullable(),
    created: seconds,
    kind: z.enum(["secret", "publishable", "restricted"]),
    last4: z.string(),
    livemode: z.boolean(),
    name: z.string().nullable(),
    revoked_at: seconds.nullable(),
    scopes: z.array(z.string()),
    secret: z.string().optional(),
  })
)
export const apiKeyList = listOf(apiKeyObject)
