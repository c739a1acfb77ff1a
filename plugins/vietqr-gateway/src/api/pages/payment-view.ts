import type { PaymentIntent } from "../../core/payment-intents/payment-intent.entity"
import { amountUnderReview } from "../../core/reviews/store"
import type { ApiServices } from "../http/services"
import { instructionsOf } from "../payment-intents/instructions"
import type { PaymentView } from "./instructions-page"

/** Reads what the pages show of an intent: how to pay it, and what came for it that waits for a person. */
export async function viewOf(
  { db, config, bankAccounts }: ApiServices,
  intent: PaymentIntent
): Promise<PaymentView> {
  const held = await amountUnderReview(db, intent.id)
  const bankAccount = await bankAccounts.find(intent.bank_account_id)
  return { intent, instructions: instructionsOf(intent, bankAccount, config.public_url), held }
}
