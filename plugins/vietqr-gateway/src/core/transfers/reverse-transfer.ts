import { newId } from "../../kernel/ids"
import { book } from "../../kernel/ledger/book"
import { lockBalance } from "../balance/balance"
import type { RequestIdentity } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { emitEvent } from "../events/emit-events"
import { type MetadataChange, mergeMetadata } from "../metadata/metadata"
import { TransferError } from "./errors"
import { amountReversedOf } from "./store"
import type { Transfer } from "./transfer.entity"
import { TransferReversal } from "./transfer-reversal.entity"

/**
 * Takes a locked transfer back, whole or in part (`amount`, whole VND), as far as the account's balance goes.
 * @throws TransferError `reversal_amount_too_large`
 * @throws BalanceError
 */
export async function reverseTransfer(
  context: RuleContext,
  transfer: Transfer,
  input: {
    amount?: number | undefined
    metadata?: MetadataChange
    /** Whether the account may owe the platform afterwards, because its share was paid out already. */
    may_owe?: boolean
    /** The refund whose money it is. */
    source_refund?: string
  },
  request: RequestIdentity
): Promise<TransferReversal> {
  const { manager, bankAccounts } = context
  const { livemode } = transfer
  const left = transfer.amount - (await amountReversedOf(manager, transfer))
  const amount = input.amount ?? left
  if (amount > left || left === 0)
    throw new TransferError(
      "reversal_amount_too_large",
      `Reversal amount (${amount} VND) is greater than what is left of the transfer (${left} VND).`,
      "amount"
    )
  const seller = { livemode, account_id: transfer.destination_id }
  await lockBalance(manager, seller, input.may_owe ? Number.NEGATIVE_INFINITY : amount)
  const bank_account_id = bankAccounts.default(livemode).id
  const id = newId("trr")
  await manager.insert(TransferReversal, {
    id,
    livemode,
    transfer_id: transfer.id,
    amount,
    source_refund_id: input.source_refund ?? null,
    metadata: mergeMetadata({}, input.metadata),
  })
  await book(manager, {
    livemode,
    kind: "transfer_reversal",
    unique_key: `transfer reversal:${id}`,
    entries: [
      { account: "balance", amount, bank_account_id, account_id: transfer.destination_id, object_id: id },
      { account: "balance", amount: -amount, bank_account_id, account_id: null, object_id: id },
    ],
  })
  await emitEvent(context, {
    type: "transfer.reversed",
    livemode,
    account_id: null,
    subject: transfer,
    request,
  })
  return manager.findOneByOrFail(TransferReversal, { id })
}
