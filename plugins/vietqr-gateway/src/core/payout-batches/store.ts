import { createHash } from "node:crypto"
import type { EntityManager } from "typeorm"
import type { Owner } from "../context/owner"
import { OutgoingPayment } from "../outgoing-payments/outgoing-payment.entity"
import { PayoutBatch } from "./payout-batch.entity"

/** A batch by its id, or null; batches are the platform's. With `lock` its row is locked. */
export async function findBatch(
  manager: EntityManager,
  owner: Owner,
  id: string,
  { lock = false } = {}
): Promise<PayoutBatch | null> {
  if (owner.account_id !== null) return null
  const query = manager
    .createQueryBuilder(PayoutBatch, "row")
    .where("row.id = :id and row.livemode = :livemode", { id, livemode: owner.livemode })
  if (lock) query.setLock("pessimistic_write")
  return query.getOne()
}

/** What a batch pays, in the order of its lines. */
export function paymentsOf(manager: EntityManager, batch: PayoutBatch): Promise<OutgoingPayment[]> {
  return manager.find(OutgoingPayment, { where: { batch_id: batch.id }, order: { seq: "ASC" } })
}

/** What of a batch has not left and was not given up, locked. */
export function lockWaitingOf(manager: EntityManager, batch: PayoutBatch): Promise<OutgoingPayment[]> {
  return manager
    .createQueryBuilder(OutgoingPayment, "row")
    .where("row.batch_id = :id and row.state = 'pending'", { id: batch.id })
    .orderBy("row.seq", "ASC")
    .setLock("pessimistic_write")
    .getMany()
}

/** What a person agrees to: each line's amount and account. Another line or account makes it another one. */
export function fingerprintOf(payments: readonly OutgoingPayment[]): string {
  const hash = createHash("sha256")
  for (const { object_id, amount, bank_bin, account_number, account_holder_name } of payments)
    hash.update(JSON.stringify([object_id, amount, bank_bin, account_number, account_holder_name]))
  return hash.digest("hex").slice(0, 32)
}

/**
 * That a bank account was found wrong or removed in the meantime, or its seller rejected: an SQL condition on an
 * outgoing payment (alias `row`).
 */
export const mayNotLeave =
  "exists (select 1 from payouts p join external_accounts x on x.id = p.external_account_id left join accounts a on a.id = p.account_id where p.id = row.object_id and (x.status = 'verification_failed' or x.deleted_at is not null or a.rejected_reason is not null))"
