import type { EntityManager } from "typeorm"
import type { PayoutBatch } from "../../core/payout-batches/payout-batch.entity"
import { paymentsOf } from "../../core/payout-batches/store"
import { encodeVietQR } from "../../kernel/qr/encode"
import { unixSeconds } from "../../kernel/time"

/** A batch as the API shows it: each line with a QR, scanned one by one by whoever pays without a bulk file. */
export async function presentBatch(manager: EntityManager, batch: PayoutBatch): Promise<object> {
  const payments = await paymentsOf(manager, batch)
  return {
    id: batch.id,
    object: "vietqr.payout_batch",
    author: batch.author,
    created: unixSeconds(batch.created_at),
    livemode: batch.livemode,
    amount: payments.reduce((sum, { amount }) => sum + amount, 0),
    currency: "vnd",
    count: payments.length,
    lines: payments.map((payment) => ({
      subject: payment.object_id,
      state: payment.state,
      amount: payment.amount,
      bank_bin: payment.bank_bin,
      account_number: payment.account_number,
      account_holder_name: payment.account_holder_name,
      transfer_code: payment.transfer_code,
      qr_data: encodeVietQR({
        bank_bin: payment.bank_bin ?? "",
        account_number: payment.account_number ?? "",
        amount: payment.amount,
        purpose: payment.transfer_code,
      }),
    })),
  }
}
