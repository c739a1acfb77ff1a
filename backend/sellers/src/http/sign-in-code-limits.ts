import { addressOf, type Limited, limitRate } from "@chophien/platform/http/rate-limit"
import { typedEmail } from "@chophien/platform/http/typed-email"
import { z } from "@medusajs/framework/zod"

const minute_ms = 60_000
const hour_ms = 60 * minute_ms
const bodySchema = z.object({ login: z.string().catch("") }).catch({ login: "" })

/** Whom a request names, however the address or the number is written. */
const loginOf = ({ body }: Limited): string =>
  typedEmail({ email: bodySchema.parse(body).login }).slice(0, 254)

/** Nobody's mailbox or phone is filled with codes, and nobody asks for others all day. */
export const sendCodeLimits = [
  limitRate({ name: "sign-in-code-address", limit: 30, window_ms: hour_ms, keyOf: addressOf }),
  limitRate({ name: "sign-in-code-login", limit: 5, window_ms: hour_ms, keyOf: loginOf }),
]

/** A code has a million values and is tried five times; a login, a few times as often. */
export const redeemCodeLimits = [
  limitRate({
    name: "redeem-code-address",
    limit: 60,
    window_ms: 15 * minute_ms,
    keyOf: addressOf,
    failuresOnly: true,
  }),
  limitRate({
    name: "redeem-code-login",
    limit: 30,
    window_ms: hour_ms,
    keyOf: loginOf,
    failuresOnly: true,
  }),
]
