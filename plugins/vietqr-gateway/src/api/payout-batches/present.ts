import { type EntityManager, In } from "typeorm"
import { BankTransaction } from "../../core/bank-transactions/bank-transaction.entity"
import type { PayoutBatch } from "../../core/payout-batches/payout-batch.entity"
import { fingerprintOf, paymentsOf } from "../../core/payout-batches/store"
import { Payout } from "../../core/payouts/payout.entity"
import { encodeVietQR } from "../../kernel/qr/encode"
import { unixSeconds } from "../../kernel/time"

/** A batch as the API shows it: each line with a QR, scanned one by one by whoever pays without a bulk file. */
export async function presentBatch(manager: EntityManager, batch: PayoutBatch): Promise<object> {
  const payments = await paymentsOf(manager, batch)
  const waiting = payments.filter(({ state }) => state === "pending")
  const payouts = await manager.find(Payout, {
    where: { id: In(payments.map(({ object_id }) => object_id)) },
    select: { id: true, account_id: true },
  })
  const accounts = new Map(payouts.map(({ id, account_id }) => [id, account_id]))
  const movements = await manager.find(BankTransaction, {
    where: { id: In(payments.flatMap(({ bank_transaction_id }) => bank_transaction_id ?? [])) },
    select: { id: true, reference: true },
  })
  const references = new Map(movements.map(({ id, reference }) => [id, reference]))
  const isOpen = batch.state === "open"
  return {
    id: batch.id,
    object: "vietqr.payout_batch",
    author: batch.author,
    state: batch.state,
    approved_by: batch.approved_by,
    fingerprint: fingerprintOf(isOpen ? waiting : payments),
    created: unixSeconds(batch.created_at),
    livemode: batch.livemode,
    amount: (isOpen ? waiting : payments).reduce((sum, { amount }) => sum + amount, 0),
    currency: "vnd",
    count: (isOpen ? waiting : payments).length,
    lines: payments.map((payment) => ({
      subject: payment.object_id,
      account: accounts.get(payment.object_id) ?? null,
      state: payment.state,
      amount: payment.amount,
      bank_bin: payment.bank_bin,
      account_number: payment.account_number,
      account_holder_name: payment.account_holder_name,
      transfer_code: payment.transfer_code,
      qr_data: isOpen
        ? null
        : encodeVietQR({
            bank_bin: payment.bank_bin ?? "",
            account_number: payment.account_number ?? "",
            amount: payment.amount,
            purpose: payment.transfer_code,
          }),
      failure_message: payment.failure_message,
      bank_transaction: payment.bank_transaction_id,
      bank_reference: references.get(payment.bank_transaction_id ?? "") ?? null,
    })),
  }
}
