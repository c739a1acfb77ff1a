import { newId } from "../../kernel/ids"
import type { RuleContext } from "../context/rule-context"
import type { PaymentIntent } from "../payment-intents/payment-intent.entity"
import type { UnitOfWork } from "../unit-of-work/unit-of-work"
import { divideCharge, divisionOf } from "./divide-charge"

/**
 * Places money on a locked intent that waits for it, and completes the intent when all is there. The caller books where
 * the money lies; this counts it and, at the end, makes the charge and divides it.
 * @param amount whole VND, no more than the intent still needs
 */
export async function fundIntent(
  context: RuleContext,
  work: UnitOfWork,
  intent: PaymentIntent,
  amount: number
): Promise<void> {
  const { livemode, account_id, bank_account_id } = intent
  intent.amount_received += amount
  work.fund(intent)
  if (intent.amount_received < intent.amount) {
    await work.emit({ type: "payment_intent.partially_funded", livemode, account_id, subject: intent })
    return
  }
  if (!bank_account_id) throw new Error(`intent ${intent.id} has no bank account`)
  const charge = {
    id: newId("ch"),
    livemode,
    account_id,
    payment_intent_id: intent.id,
    amount: intent.amount,
    description: intent.description,
    metadata: intent.metadata,
    ...(await divisionOf(context, intent)),
  }
  work.book({
    livemode,
    kind: "charge",
    unique_key: `charge:${charge.id}`,
    entries: [
      { account: "intent_funding", amount: intent.amount, bank_account_id, payment_intent_id: intent.id },
      {
        account: "balance",
        amount: -intent.amount,
        bank_account_id,
        account_id,
        payment_intent_id: intent.id,
        object_id: charge.id,
      },
    ],
  })
  Object.assign(intent, { status: "succeeded", latest_charge_id: charge.id })
  await work.emit({ type: "payment_intent.succeeded", livemode, account_id, subject: intent })
  work.makeCharge(charge)
  divideCharge(work, charge, { bank_account_id, transfer_group: intent.transfer_group })
}
