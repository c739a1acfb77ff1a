import { addressOf, limitRate } from "@chophien/platform/http/rate-limit"

/** Limits the invitations' public routes: tokens cannot be guessed, and nobody may try all day. */
export const invitationLimit = limitRate({
  name: "invitation",
  limit: 60,
  window_ms: 15 * 60_000,
  keyOf: addressOf,
})
