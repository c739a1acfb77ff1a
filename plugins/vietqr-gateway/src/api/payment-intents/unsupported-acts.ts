import { transfer_max } from "@chophien/vocabulary/amount"
import { z } from "zod"
import { PaymentIntentError } from "../../core/payment-intents/errors"
import { expand, integer, metadata } from "../http/fields"
import { route } from "../http/route"
import { intentOfPath } from "./find-intent"
import { paymentIntent } from "./output"

/** Acts of Stripe's that no bank transfer gets into the state for: the refusal names that state, as Stripe's does. */
const acts = [
  {
    path: "capture",
    verb: "captured",
    needs: "requires_capture",
    input: { amount_to_capture: integer(1, transfer_max).optional(), metadata: metadata.optional() },
  },
  {
    path: "increment_authorization",
    verb: "incremented",
    needs: "requires_capture",
    input: { amount: integer(1, transfer_max) },
  },
  {
    path: "verify_microdeposits",
    verb: "verified",
    needs: "requires_action with microdeposits",
    input: {
      amounts: z.array(integer(1, 100)).length(2).optional(),
      descriptor_code: z.string().max(20).optional(),
    },
  },
  {
    path: "apply_customer_balance",
    verb: "paid from a customer's balance",
    needs: "requires_capture of a customer",
    input: { amount: integer(1, transfer_max).optional(), currency: z.string().max(3).optional() },
  },
] as const

/** One route for each, so that a client reads why, and not that there is no such address. */
export const unsupportedIntentActs = acts.map(({ path, verb, needs, input }) =>
  route({
    method: "post",
    path: `/v1/payment_intents/:intent/${path}`,
    scope: "payment_intents:write",
    summary: `Always refused: a bank transfer cannot be ${verb}`,
    input: z.strictObject({ ...input, expand }),
    output: paymentIntent,
    async handle(call) {
      const intent = await intentOfPath(call)
      throw new PaymentIntentError(
        `This PaymentIntent could not be ${verb} because it has a status of ${intent.status}. It would have to be ${needs}.`,
        intent
      )
    },
  })
)
