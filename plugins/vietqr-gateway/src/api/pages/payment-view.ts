import type { PaymentIntent } from "../../core/payment-intents/payment-intent.entity"
import { amountUnderReview } from "../../core/reviews/store"
import type { ApiServices } from "../http/services"
import { instructionsOf } from "../payment-intents/instructions"
import type { PaymentView } from "./instructions-page"

/** Reads what the pages show of an intent: how to pay it, and what came for it that waits for a person. */
export async function viewOf(
  { db, clock, config, bankAccounts }: ApiServices,
  intent: PaymentIntent
): Promise<PaymentView> {
  const held = await amountUnderReview(db, intent.id)
  const bankAccount = await bankAccounts.find(intent.bank_account_id)
  const closing =
    intent.status === "requires_action" && intent.expires_at !== null && intent.expires_at <= clock.now()
  // After the deadline nobody should begin to pay any more.
  const instructions = closing ? null : instructionsOf(intent, bankAccount, config.public_url)
  return { intent, instructions, held, closing }
}
