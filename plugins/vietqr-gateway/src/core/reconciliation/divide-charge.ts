import { newId } from "../../kernel/ids"
import { lockAccount } from "../accounts/store"
import type { NewCharge } from "../charges/store"
import type { RuleContext } from "../context/rule-context"
import type { PaymentIntent } from "../payment-intents/payment-intent.entity"
import type { UnitOfWork } from "../unit-of-work/unit-of-work"

/** What becomes of a charge's money at once. */
type ChargeDivision = Omit<
  NewCharge,
  "id" | "livemode" | "account_id" | "payment_intent_id" | "amount" | "description" | "metadata"
>

/**
 * Whose the money of an intent is that succeeds now: ids of what is to be made, and amounts in whole VND.
 * An account that was rejected or deleted meanwhile gets nothing: the money stays with the platform, and a person decides.
 */
export async function divisionOf({ manager }: RuleContext, intent: PaymentIntent): Promise<ChargeDivision> {
  const { livemode, account_id, application_fee_amount, transfer_destination_id, on_behalf_of_id } = intent
  const destination =
    transfer_destination_id && (await lockAccount(manager, transfer_destination_id, livemode))
  const taker = destination && !destination.rejected_reason ? transfer_destination_id : null
  const feePayer = account_id ?? taker
  const fee = feePayer === null ? null : application_fee_amount
  return {
    application_fee_id: fee === null ? null : newId("fee"),
    application_fee_amount: fee,
    transfer_id: taker === null ? null : newId("tr"),
    transfer_destination_id: taker,
    transfer_amount: taker === null ? null : (intent.transfer_amount ?? intent.amount),
    on_behalf_of_id,
  }
}

/** Books what a charge passes on to a connected account, and what the platform takes of it as a fee. */
export function divideCharge(
  work: UnitOfWork,
  charge: NewCharge,
  { bank_account_id, transfer_group }: { bank_account_id: string; transfer_group: string | null }
): void {
  const { livemode, account_id, transfer_id, transfer_destination_id, transfer_amount } = charge
  if (transfer_id !== null && transfer_destination_id !== null && transfer_amount !== null) {
    work.book({
      livemode,
      kind: "transfer",
      unique_key: `transfer:${transfer_id}`,
      entries: [
        {
          account: "balance",
          amount: transfer_amount,
          bank_account_id,
          account_id: null,
          object_id: transfer_id,
        },
        {
          account: "balance",
          amount: -transfer_amount,
          bank_account_id,
          account_id: transfer_destination_id,
          object_id: transfer_id,
        },
      ],
    })
    work.makeTransfer({
      id: transfer_id,
      livemode,
      destination_id: transfer_destination_id,
      amount: transfer_amount,
      description: null,
      transfer_group,
      source_charge_id: charge.id,
      metadata: {},
    })
  }
  const payer = account_id ?? transfer_destination_id
  const { application_fee_id, application_fee_amount: fee } = charge
  if (application_fee_id === null || fee === null || payer === null) return
  work.book({
    livemode,
    kind: "application_fee",
    unique_key: `application fee:${application_fee_id}`,
    entries: [
      { account: "balance", amount: fee, bank_account_id, account_id: payer, object_id: application_fee_id },
      { account: "balance", amount: -fee, bank_account_id, account_id: null, object_id: application_fee_id },
    ],
  })
  work.makeFee({
    id: application_fee_id,
    livemode,
    account_id: payer,
    charge_id: charge.id,
    originating_charge_id: account_id === null ? charge.id : null,
    amount: fee,
  })
}
