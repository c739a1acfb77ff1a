import type Stripe from "stripe"
import type { PaymentIntent } from "../../core/payment-intents/payment-intent.entity"
import { findIntent } from "../../core/payment-intents/store"
import { NotFoundError } from "../../kernel/errors"
import { type Call, pathParam } from "../http/route"
import { presentPaymentIntent } from "./present"

/** The intent of the path. @throws NotFoundError */
export async function intentOfPath(call: Call, options: { lock?: boolean } = {}): Promise<PaymentIntent> {
  const id = pathParam(call, "intent")
  const found = await findIntent(call.context.manager, call.caller, id, options)
  if (!found) throw new NotFoundError("payment_intent", id, "intent")
  return found
}

/** An intent as the call is answered. */
export async function presentFor(
  { context, services }: Pick<Call, "context" | "services">,
  intent: PaymentIntent
): Promise<Stripe.PaymentIntent> {
  const bankAccount = await context.bankAccounts.find(intent.bank_account_id)
  return presentPaymentIntent(intent, bankAccount, services.config.public_url)
}
