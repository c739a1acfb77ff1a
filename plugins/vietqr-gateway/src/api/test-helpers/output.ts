import { z } from "zod"
import { named, seconds, vnd } from "../http/output"

/** What the simulated bank sent. */
export const simulatedMovement = named(
  "SimulatedMovement",
  z.strictObject({
    id: z.string(),
    object: z.enum(["test_helpers.bank_credit", "test_helpers.bank_debit"]),
    account_number: z.string(),
    amount: vnd,
    currency: z.literal("vnd"),
    description: z.string(),
    reference: z.string(),
    occurred_at: seconds,
    livemode: z.literal(false),
  })
)
