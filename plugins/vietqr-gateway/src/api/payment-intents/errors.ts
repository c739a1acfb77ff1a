import { StripeError } from "../http/stripe-error"

/** 400: the intent is in a state that does not allow the act; the intent comes along, as Stripe does it. */
export function unexpectedState(act: string, status: string, intent: object): StripeError {
  return new StripeError(400, `You cannot ${act} this PaymentIntent because it has a status of ${status}.`, {
    code: "payment_intent_unexpected_state",
    param: "intent",
    extra: { payment_intent: intent },
  })
}
