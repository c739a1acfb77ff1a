import type { BankTransaction } from "../bank-transactions/bank-transaction.entity"
import { outgoingEvent } from "../outgoing-events/emit-outgoing-event"
import type { OutgoingPayment } from "../outgoing-payments/outgoing-payment.entity"
import { Payout } from "../payouts/payout.entity"
import { Refund } from "../refunds/refund.entity"
import { ownersOf } from "./code-owners"
import type { ReconciliationContext } from "./reconciliation-context"

/** Whose balance the money of a transfer came from; null where it was nobody's. */
async function ownerOf(
  { rules: { manager } }: ReconciliationContext,
  { kind, object_id }: OutgoingPayment
): Promise<{ account_id: string | null; payment_intent_id: string | null } | null> {
  if (kind === "payout") {
    const { account_id } = await manager.findOneByOrFail(Payout, { id: object_id })
    return { account_id, payment_intent_id: null }
  }
  const { account_id, payment_intent_id } = await manager.findOneByOrFail(Refund, { id: object_id })
  return payment_intent_id === null ? null : { account_id, payment_intent_id }
}

/**
 * Applies that the bank returned a transfer that it had made: its account was wrong or closed. The credit names the
 * transfer's code and brings all of it. The money is back on the balance it came from, and the transfer failed.
 * @returns false for any other credit; what was nobody's before is for a person again
 */
export async function returnOutgoing(
  reconciliation: ReconciliationContext,
  credit: BankTransaction
): Promise<boolean> {
  const { rules, work, owners, outgoing } = reconciliation
  const [found, second] = ownersOf(owners, credit)
  const paid = found && !second ? outgoing.get(found.object_id) : undefined
  if (
    paid?.state !== "paid" ||
    paid.amount !== credit.amount ||
    paid.bank_account_id !== credit.bank_account_id
  )
    return false
  const owner = await ownerOf(reconciliation, paid)
  if (!owner) return false
  const place = { bank_account_id: credit.bank_account_id, bank_transaction_id: credit.id }
  work.book({
    livemode: credit.livemode,
    kind: `${paid.kind}_returned`,
    unique_key: `bank:${credit.id}`,
    entries: [
      { account: "bank", amount: credit.amount, ...place },
      { account: "balance", amount: -credit.amount, ...place, ...owner, object_id: paid.object_id },
    ],
  })
  work.settleOutgoing(paid, {
    state: "failed",
    settled_at: rules.clock.now(),
    bank_transaction_id: credit.id,
    failure_code: "returned",
    failure_message: "The bank returned the transfer.",
  })
  work.emitWhenWritten(() =>
    outgoingEvent(rules.manager, paid, { payout: "payout.failed", refund: "refund.failed" })
  )
  return true
}
