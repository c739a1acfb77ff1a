import { DomainError } from "../../kernel/errors"
import type { PaymentIntent } from "./payment-intent.entity"

/** Why an intent refuses. */
export type PaymentIntentErrorCode = "payment_intent_unexpected_state"

/** The intent is in a state that does not allow the act. It comes along, so that the caller sees which. */
export class PaymentIntentError extends DomainError<PaymentIntentErrorCode> {
  constructor(
    message: string,
    readonly intent: PaymentIntent
  ) {
    super("payment_intent_unexpected_state", message, "intent")
  }
}

/** An act that an intent's status does not allow. */
export function unexpectedStatus(
  act: "update" | "confirm" | "cancel",
  intent: PaymentIntent
): PaymentIntentError {
  return new PaymentIntentError(
    `You cannot ${act} this PaymentIntent because it has a status of ${intent.status}.`,
    intent
  )
}
