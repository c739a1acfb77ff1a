import { accountNumberPattern } from "@chophien/vocabulary/bank-account"
import { z } from "zod"
import { randomText } from "../../kernel/ids"
import { sha256Hex } from "../../kernel/signatures"
import { unixSeconds } from "../../kernel/time"
import { testModeOnly } from "../http/authenticate"
import { expand, integer } from "../http/fields"
import { type Call, route } from "../http/route"
import { invalidParameter } from "../http/stripe-error"
import { sendSimulatedNotice } from "../simulated-bank/simulated-bank"
import { simulatedMovement } from "./output"

const input = z.strictObject({
  account_number: z.string().regex(accountNumberPattern, "must be 1 to 19 letters and digits"),
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

type MovementInput = z.output<typeof input>

/** The reference of a movement that names none; a repeated request is the same movement. */
function referenceFor({ caller, request }: Pick<Call, "caller" | "request">): string {
  const seed = request.idempotency_key
    ? sha256Hex(`${caller.key_id} ${request.idempotency_key}`).slice(0, 16).toUpperCase()
    : randomText(12).toUpperCase()
  return `TEST${seed}`
}

/** Sends the notice of one transfer; only ever on an account of test mode. */
async function simulate(
  call: Call<MovementInput>,
  direction: "in" | "out",
  description = call.input.description
): Promise<object> {
  const { caller, context, services } = call
  const { account_number, amount } = call.input
  testModeOnly(caller)
  if (context.bankAccounts.findByNumber([account_number])?.livemode)
    throw invalidParameter(
      "account_number",
      "livemode_mismatch",
      "A test notice cannot touch a live account."
    )
  const reference = call.input.reference ?? referenceFor(call)
  const { occurred_at: seconds } = call.input
  const occurred_at = seconds === undefined ? services.clock.now() : new Date(seconds * 1000)
  const id = await sendSimulatedNotice(services, {
    account_number,
    amount,
    direction,
    description,
    reference,
    occurred_at,
  })
  return {
    id,
    object: direction === "in" ? "test_helpers.bank_credit" : "test_helpers.bank_debit",
    account_number,
    amount,
    currency: "vnd",
    description,
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
  handle: (call) => simulate(call, "in"),
})

const debit = route({
  method: "post",
  path: "/v1/test_helpers/bank_debits",
  scope: "test_helpers:write",
  output: simulatedMovement,
  summary: "Let the simulated bank pay out: a signed notice comes by the normal way",
  input,
  transactional: false,
  handle: (call) => simulate(call, "out"),
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
  handle: (call) => simulate(call, "out", `HOAN TRA ${call.input.description}`),
})

/** Movements of the simulated bank. */
export const testHelperRoutes = [credit, debit, reversal]
