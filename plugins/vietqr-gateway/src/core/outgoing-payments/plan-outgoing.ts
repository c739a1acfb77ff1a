import { newId } from "../../kernel/ids"
import type { LedgerAccount } from "../../kernel/ledger/book"
import { claimTransferCode } from "../../kernel/transfer-codes/claim-transfer-code"
import type { RuleContext } from "../context/rule-context"
import { approvalNeed } from "./approval-need"
import type { Destination } from "./destination"
import { OutgoingPayment } from "./outgoing-payment.entity"

/** A transfer that is to be made at the bank. */
export interface NewOutgoingPayment {
  livemode: boolean
  kind: OutgoingPayment["kind"]
  /** The refund or payout it is made for. */
  object_id: string
  /** Whole VND. */
  amount: number
  /** Our account from which it leaves. */
  bank_account_id: string
  /** Null while nobody named the account. */
  destination: Destination | null
  /** Whether the bank named the account as the payer's, or an approver found it to be its owner's. */
  trusted: boolean
  /** The person who asks for it; null where nobody was named. */
  author: string | null
  /** The key that asks; null for the gateway itself. */
  key_id: string | null
  /** Null: it may leave at once. */
  not_before: Date | null
}

/**
 * Plans a transfer under a code of its own, by which the bank's debit will be recognised.
 * What goes to one account within a day counts together: above the limit other people have to agree first.
 */
export async function planOutgoing(context: RuleContext, plan: NewOutgoingPayment): Promise<OutgoingPayment> {
  const { manager, config } = context
  const { livemode, amount, destination, trusted, author } = plan
  const transfer_code = await claimTransferCode(manager, config.transfer_code_prefix, {
    object_type: plan.kind,
    object_id: plan.object_id,
    livemode: plan.livemode,
  })
  const id = newId("opy")
  await manager.insert(OutgoingPayment, {
    id,
    livemode: plan.livemode,
    kind: plan.kind,
    object_id: plan.object_id,
    amount: plan.amount,
    transfer_code,
    bank_account_id: plan.bank_account_id,
    bank_bin: plan.destination?.bank_bin ?? null,
    account_number: plan.destination?.account_number ?? null,
    account_holder_name: plan.destination?.account_holder_name ?? null,
    state: plan.destination ? "pending" : "needs_destination",
    created_by: author ?? plan.key_id ?? "gateway",
    key_id: plan.key_id,
    destination_trusted: trusted,
    ...(await approvalNeed(context, { livemode, amount, destination, trusted, makers: [author], id: null })),
    ...(plan.not_before ? { not_before: plan.not_before } : {}),
  })
  return manager.findOneByOrFail(OutgoingPayment, { id })
}

/** The account of the ledger in which money of a kind waits between promise and bank. */
export function outgoingAccount(kind: OutgoingPayment["kind"]): LedgerAccount {
  return kind === "refund" ? "refunds_outgoing" : "payouts_outgoing"
}
