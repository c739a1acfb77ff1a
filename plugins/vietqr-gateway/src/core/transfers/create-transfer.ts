import { newId } from "../../kernel/ids"
import { book } from "../../kernel/ledger/book"
import { lockAccount } from "../accounts/store"
import { lockBalance } from "../balance/balance"
import { findCharge } from "../charges/store"
import type { RequestIdentity } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { emitEvent } from "../events/emit-events"
import { type MetadataChange, mergeMetadata } from "../metadata/metadata"
import { TransferError } from "./errors"
import { transferredOf } from "./store"
import { Transfer } from "./transfer.entity"

/** What a new transfer asks for. */
export interface NewTransfer {
  livemode: boolean
  /** Whole VND. */
  amount: number
  /** The connected account that gets it. */
  destination: string
  /** The platform's charge it is a share of. */
  source_transaction?: string | undefined
  description?: string | null | undefined
  transfer_group?: string | undefined
  metadata?: MetadataChange
}

/** Transfers of one charge, less what was taken back, never exceed its amount; its row orders them. @throws TransferError */
async function checkSource(
  { manager }: RuleContext,
  { livemode, amount }: NewTransfer,
  charge_id: string
): Promise<void> {
  const charge = await findCharge(manager, { livemode, account_id: null }, charge_id, { lock: true })
  if (!charge)
    throw new TransferError("transfer_source_missing", `No such charge: '${charge_id}'`, "source_transaction")
  if ((await transferredOf(manager, charge.id)) + amount > charge.amount)
    throw new TransferError(
      "transfer_source_balance_insufficient",
      `Transfers of charge ${charge.id} would exceed its amount of ${charge.amount} VND.`,
      "amount"
    )
}

/**
 * Gives a connected account a share of the platform's balance.
 * @throws TransferError, BalanceError
 */
export async function createTransfer(
  context: RuleContext,
  input: NewTransfer,
  request: RequestIdentity
): Promise<Transfer> {
  const { manager, bankAccounts } = context
  const { livemode, amount } = input
  const account = await lockAccount(manager, input.destination, livemode)
  if (!account)
    throw new TransferError(
      "transfer_destination_missing",
      `No such destination: '${input.destination}'`,
      "destination"
    )
  if (account.rejected_reason)
    throw new TransferError(
      "insufficient_capabilities_for_transfer",
      "This account was rejected: nothing is transferred to it any more.",
      "destination"
    )
  if (input.source_transaction !== undefined) await checkSource(context, input, input.source_transaction)
  await lockBalance(manager, { livemode, account_id: null }, amount)
  const bank_account_id = bankAccounts.default(livemode).id
  const id = newId("tr")
  await manager.insert(Transfer, {
    id,
    livemode,
    destination_id: account.id,
    amount,
    description: input.description ?? null,
    transfer_group: input.transfer_group ?? null,
    source_charge_id: input.source_transaction ?? null,
    metadata: mergeMetadata({}, input.metadata),
  })
  await book(manager, {
    livemode,
    kind: "transfer",
    unique_key: `transfer:${id}`,
    entries: [
      { account: "balance", amount, bank_account_id, account_id: null, object_id: id },
      { account: "balance", amount: -amount, bank_account_id, account_id: account.id, object_id: id },
    ],
  })
  const transfer = await manager.findOneByOrFail(Transfer, { id })
  await emitEvent(context, {
    type: "transfer.created",
    livemode,
    account_id: null,
    subject: transfer,
    request,
  })
  return transfer
}
