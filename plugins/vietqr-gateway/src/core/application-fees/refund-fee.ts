import { newId } from "../../kernel/ids"
import { book } from "../../kernel/ledger/book"
import { lockBalance } from "../balance/balance"
import type { RequestIdentity } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { emitEvent } from "../events/emit-events"
import { type MetadataChange, mergeMetadata } from "../metadata/metadata"
import type { ApplicationFee } from "./application-fee.entity"
import { ApplicationFeeError } from "./errors"
import { FeeRefund } from "./fee-refund.entity"
import { feeRefundedOf } from "./store"

/**
 * Gives a locked fee back to the account that paid it, whole or in part (`amount`, whole VND), as far as the platform's
 * balance goes.
 * @throws ApplicationFeeError `fee_refund_amount_too_large`
 * @throws BalanceError
 */
export async function refundFee(
  context: RuleContext,
  fee: ApplicationFee,
  input: { amount?: number | undefined; metadata?: MetadataChange },
  request: RequestIdentity
): Promise<FeeRefund> {
  const { manager, bankAccounts } = context
  const { livemode, account_id } = fee
  const left = fee.amount - (await feeRefundedOf(manager, fee))
  const amount = input.amount ?? left
  if (amount > left || left === 0)
    throw new ApplicationFeeError(
      "fee_refund_amount_too_large",
      `Refund amount (${amount} VND) is greater than what is left of the application fee (${left} VND).`,
      "amount"
    )
  await lockBalance(manager, { livemode, account_id: null }, amount)
  const bank_account_id = bankAccounts.default(livemode).id
  const id = newId("fr")
  await manager.insert(FeeRefund, {
    id,
    livemode,
    fee_id: fee.id,
    amount,
    metadata: mergeMetadata({}, input.metadata),
  })
  await book(manager, {
    livemode,
    kind: "application_fee_refund",
    unique_key: `application fee refund:${id}`,
    entries: [
      { account: "balance", amount, bank_account_id, account_id: null, object_id: id },
      { account: "balance", amount: -amount, bank_account_id, account_id, object_id: id },
    ],
  })
  await emitEvent(context, {
    type: "application_fee.refunded",
    livemode,
    account_id: null,
    subject: fee,
    request,
  })
  return manager.findOneByOrFail(FeeRefund, { id })
}

/** Changes the notes of a refund. Its notes are locked before it is read. */
export async function updateFeeRefund(
  { manager }: RuleContext,
  refund: FeeRefund,
  metadata: MetadataChange
): Promise<FeeRefund> {
  const changed = mergeMetadata(refund.metadata, metadata)
  await manager.update(FeeRefund, { id: refund.id }, { metadata: changed })
  return Object.assign(refund, { metadata: changed })
}
