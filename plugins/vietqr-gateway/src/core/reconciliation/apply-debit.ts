import type { BankTransaction } from "../bank-transactions/bank-transaction.entity"
import { outgoingEvent } from "../outgoing-events/emit-outgoing-event"
import type { OutgoingPayment } from "../outgoing-payments/outgoing-payment.entity"
import { outgoingAccount } from "../outgoing-payments/plan-outgoing"
import { ownersOf } from "./code-owners"
import type { ReconciliationContext } from "./reconciliation-context"
import { reverseCredit } from "./reverse-credit"

/**
 * Whether a debit is the transfer that was planned: not settled before, same account, same amount.
 * The bank may have put its fee on top.
 */
function pays(debit: BankTransaction, outgoing: OutgoingPayment, fee_max: number): boolean {
  const open = outgoing.state === "pending" || outgoing.state === "sent" || outgoing.state === "unknown"
  const fee = debit.amount - outgoing.amount
  return open && fee >= 0 && fee <= fee_max && outgoing.bank_account_id === debit.bank_account_id
}

/** The debit proves that an outgoing payment was made. */
function markPaid(
  { rules, work }: ReconciliationContext,
  outgoing: OutgoingPayment,
  debit: BankTransaction
): void {
  work.book({
    livemode: outgoing.livemode,
    kind: `${outgoing.kind}_paid`,
    unique_key: `bank:${debit.id}`,
    entries: [
      {
        account: "bank",
        amount: -debit.amount,
        bank_account_id: debit.bank_account_id,
        bank_transaction_id: debit.id,
      },
      // The bank's fee is the platform's.
      {
        account: "balance",
        amount: debit.amount - outgoing.amount,
        bank_account_id: debit.bank_account_id,
        bank_transaction_id: debit.id,
      },
      {
        account: outgoingAccount(outgoing.kind),
        amount: outgoing.amount,
        bank_account_id: outgoing.bank_account_id,
        bank_transaction_id: debit.id,
        object_id: outgoing.object_id,
      },
    ],
  })
  work.settleOutgoing(outgoing, {
    state: "paid",
    settled_at: rules.clock.now(),
    bank_transaction_id: debit.id,
    failure_code: null,
    failure_message: null,
  })
  work.emitWhenWritten(() =>
    outgoingEvent(rules.manager, outgoing, { payout: "payout.paid", refund: "refund.updated" })
  )
}

/** A debit that nothing explains: it lowers the bank and waits for a person. */
function bookUnexplained({ work, unexplainedDebits }: ReconciliationContext, debit: BankTransaction): void {
  const { livemode, amount } = debit
  const place = { bank_account_id: debit.bank_account_id, bank_transaction_id: debit.id }
  work.book({
    livemode,
    kind: "bank_debit",
    unique_key: `bank:${debit.id}`,
    entries: [
      { account: "bank", amount: -amount, ...place },
      { account: "unexplained_debits", amount, ...place },
    ],
  })
  const review = work.openReview({
    livemode,
    bank_transaction_id: debit.id,
    payment_intent_id: null,
    amount,
    reason: "unexplained_debit",
  })
  unexplainedDebits.push({ ...debit, review })
}

/**
 * Applies a new debit: by its code it settles the refund or payout it was made for, or takes back the credit of an intent.
 * A payment that was already settled, or of another amount, is not settled by it.
 */
export async function applyDebit(
  reconciliation: ReconciliationContext,
  debit: BankTransaction
): Promise<void> {
  const { owners, intents, outgoing } = reconciliation
  const [owner, second] = ownersOf(owners, debit)
  if (owner && !second) {
    const intent = intents.get(owner.object_id)
    if (intent && (await reverseCredit(reconciliation, intent, debit, "bank"))) return
    const planned = outgoing.get(owner.object_id)
    if (planned && pays(debit, planned, reconciliation.rules.config.bank_fee_max))
      return markPaid(reconciliation, planned, debit)
  }
  bookUnexplained(reconciliation, debit)
}
