import { addressOf, type Limited, limitRate } from "@chophien/platform/http/rate-limit"

const hour_ms = 60 * 60_000

/** The e-mail address of a request, as far as it has one. */
const emailOf = ({ body }: Limited): string =>
  typeof body === "object" && body && "email" in body && typeof body.email === "string"
    ? body.email.trim().toLowerCase().slice(0, 254)
    : ""

/** Nobody's mailbox is filled with links, and nobody tries addresses all day. */
export const passwordResetLimits = [
  limitRate({ name: "password-reset-address", limit: 20, window_ms: hour_ms, keyOf: addressOf }),
  limitRate({ name: "password-reset-mailbox", limit: 3, window_ms: hour_ms, keyOf: emailOf }),
]
