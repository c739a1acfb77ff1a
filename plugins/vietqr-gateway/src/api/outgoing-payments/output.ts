import { z } from "zod"

/** Where a transfer that a person makes at the bank stands. */
export const outgoingState = z.enum([
  "needs_destination",
  "pending",
  "sent",
  "paid",
  "failed",
  "canceled",
  "unknown",
])
