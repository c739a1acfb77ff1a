import { addressOf, limitRate } from "@chophien/platform/http/rate-limit"
import { typedEmail } from "@chophien/platform/http/typed-email"

const hour_ms = 60 * 60_000

/** Nobody's mailbox is filled with links, and nobody tries addresses all day. */
export const passwordResetLimits = [
  limitRate({ name: "password-reset-address", limit: 20, window_ms: hour_ms, keyOf: addressOf }),
  limitRate({
    name: "password-reset-mailbox",
    limit: 3,
    window_ms: hour_ms,
    keyOf: ({ body }) => typedEmail(body).slice(0, 254),
  }),
]
