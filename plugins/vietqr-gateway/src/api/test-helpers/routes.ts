import { z } from "zod"
import { randomText } from "../../kernel/ids"
import { sha256Hex } from "../../kernel/signatures"
import { unixSeconds } from "../../kernel/time"
import { expand, integer } from "../http/fields"
import { type Call, route } from "../http/route"
import { refused, StripeError } from "../http/stripe-error"
import { sendSimulatedNotice } from "../simulated-bank/simulated-bank"
import { simulatedMovement } from "./output"

const input = z.strictObject({
  account_number: z.string().regex(/^[A-Za-z0-9]{1,19}$/, "must be 1 to 19 letters and digits"),
  amount: integer(1, 10_000_000_000_000),
  description: z.string().max(500),
  reference: z
    .string()
    .min(1)
    .max(50)
    .regex(/^[A-Za-z0-9._\\/-]+$/, "must be letters and digits")
    .optional(),
  occurred_at: integer(946_684_800, 4_102_444_800).optional(),
  expand,
})

/** Sends the notice of one transfer; only ever on the account of test mode. */
async function transfer(
  { input: given, gateway, caller, request }: Call<z.output<typeof input>>,
  direction: "in" | "out"
): Promise<object> {
  if (caller.livemode)
    throw new StripeError(403, "Test helpers work with test keys only.", { code: "testmode_only" })
  const account = await gateway.bankAccountByNumber([given.account_number])
  if (account?.livemode)
    throw refused("account_number", "livemode_mismatch", "A test notice cannot touch a live account.")
  const seed = request.idempotency_key
    ? sha256Hex(`${caller.key_id} ${request.idempotency_key}`).slice(0, 16).toUpperCase()
    : randomText(12).toUpperCase()
  const reference = given.reference ?? `TEST${seed}`
  const occurred_at = given.occurred_at === undefined ? gateway.now() : new Date(given.occurred_at * 1000)
  const notice = await sendSimulatedNotice(gateway, {
    account_number: given.account_number,
    amount: given.amount,
    direction,
    description: given.description,
    reference,
    occurred_at,
  })
  return {
    id: notice,
    object: direction === "in" ? "test_helpers.bank_credit" : "test_helpers.bank_debit",
    account_number: given.account_number,
    amount: given.amount,
    currency: "vnd",
    description: given.description,
    reference,
    occurred_at: unixSeconds(occurred_at),
    livemode: false,
  }
}

const credit = route({
  method: "post",
  path: "/v1/test_helpers/bank_credits",
  scope: "test_helpers:write",
  output: simulatedMovement,
  summary: "Let the simulated bank pay in: a signed notice comes by the normal way",
  input,
  transactional: false,
  handle: (call) => transfer(call, "in"),
})

const debit = route({
  method: "post",
  path: "/v1/test_helpers/bank_debits",
  scope: "test_helpers:write",
  output: simulatedMovement,
  summary: "Let the simulated bank pay out: a signed notice comes by the normal way",
  input,
  transactional: false,
  handle: (call) => transfer(call, "out"),
})

const reversal = route({
  method: "post",
  path: "/v1/test_helpers/bank_reversals",
  scope: "test_helpers:write",
  output: simulatedMovement,
  summary:
    "Let the simulated bank take a credit back: a debit notice with the credit's text comes by the normal way",
  input,
  transactional: false,
  handle: (call) =>
    transfer({ ...call, input: { ...call.input, description: `HOAN TRA ${call.input.description}` } }, "out"),
})

/** Everything below `/v1/test_helpers`. */
export const testHelperRoutes = [credit, debit, reversal]
