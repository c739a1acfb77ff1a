import { z } from "zod"
import { findIntent } from "../../core/payment-intents/store"
import { expand, integer, metadata } from "../http/fields"
import { route } from "../http/route"
import { StripeError } from "../http/stripe-error"
import { paymentIntent } from "./output"
import { presentPaymentIntent } from "./present"

/** Acts of Stripe's that a bank transfer never gets into the state for: the refusal names that state, as Stripe's does. */
const acts = [
  {
    path: "capture",
    verb: "captured",
    needs: "requires_capture",
    input: { amount_to_capture: integer(1, 499_999_999).optional(), metadata: metadata.optional() },
  },
  {
    path: "increment_authorization",
    verb: "incremented",
    needs: "requires_capture",
    input: { amount: integer(1, 499_999_999) },
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
    input: { amount: integer(1, 499_999_999).optional(), currency: z.string().max(3).optional() },
  },
] as const

/** One route for each, so that a client that asks is told why instead of that there is no such address. */
export const neverRoutes = acts.map(({ path, verb, needs, input }) =>
  route({
    method: "post",
    path: `/v1/payment_intents/:intent/${path}`,
    scope: "payment_intents:write",
    summary: `Always refused: a bank transfer cannot be ${verb}`,
    input: z.strictObject({ ...input, expand }),
    output: paymentIntent,
    async handle({ manager, caller, params, gateway }) {
      const intent = await findIntent(manager, caller, params.intent ?? "")
      throw new StripeError(
        400,
        `This PaymentIntent could not be ${verb} because it has a status of ${intent.status}. It would have to be ${needs}.`,
        {
          code: "payment_intent_unexpected_state",
          param: "intent",
          extra: {
            payment_intent: presentPaymentIntent(
              intent,
              await gateway.bankAccount(intent.bank_account_id),
              gateway.config.public_url
            ),
          },
        }
      )
    },
  })
)
