import type Stripe from "stripe"
import type { EntityManager } from "typeorm"
import { balanceTransactionId } from "../../core/balance/balance-lines"
import { amountReversedOf, reversalsOf } from "../../core/transfers/store"
import type { Transfer } from "../../core/transfers/transfer.entity"
import type { TransferReversal } from "../../core/transfers/transfer-reversal.entity"
import { unixSeconds } from "../../kernel/time"

/** So many reversals a transfer shows by itself. */
const shownReversals = 10

/** A reversal as Stripe's API shows it. */
export async function presentReversal(
  manager: EntityManager,
  reversal: TransferReversal
): Promise<Stripe.TransferReversal> {
  return {
    id: reversal.id,
    object: "transfer_reversal",
    amount: reversal.amount,
    balance_transaction: await balanceTransactionId(manager, reversal.id, null),
    created: unixSeconds(reversal.created_at),
    currency: "vnd",
    destination_payment_refund: null,
    metadata: reversal.metadata,
    source_refund: reversal.source_refund_id,
    transfer: reversal.transfer_id,
  }
}

/** A transfer as Stripe's API shows it, with its newest reversals. */
export async function presentTransfer(manager: EntityManager, transfer: Transfer): Promise<Stripe.Transfer> {
  const reversals = await reversalsOf(manager, transfer, shownReversals + 1)
  const amount_reversed = await amountReversedOf(manager, transfer)
  return {
    id: transfer.id,
    object: "transfer",
    amount: transfer.amount,
    amount_reversed,
    balance_transaction: await balanceTransactionId(manager, transfer.id, null),
    created: unixSeconds(transfer.created_at),
    currency: "vnd",
    description: transfer.description,
    destination: transfer.destination_id,
    livemode: transfer.livemode,
    metadata: transfer.metadata,
    reversals: {
      object: "list",
      data: await Promise.all(
        reversals.slice(0, shownReversals).map((reversal) => presentReversal(manager, reversal))
      ),
      has_more: reversals.length > shownReversals,
      url: `/v1/transfers/${transfer.id}/reversals`,
    },
    reversed: amount_reversed === transfer.amount,
    source_transaction: transfer.source_charge_id,
    source_type: "bank_account",
    transfer_group: transfer.transfer_group,
  }
}
