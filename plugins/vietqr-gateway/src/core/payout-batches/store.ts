import type { EntityManager } from "typeorm"
import type { Owner } from "../context/owner"
import { OutgoingPayment } from "../outgoing-payments/outgoing-payment.entity"
import { PayoutBatch } from "./payout-batch.entity"

/** A batch by its id, or null; batches are the platform's. */
export async function findBatch(
  manager: EntityManager,
  owner: Owner,
  id: string
): Promise<PayoutBatch | null> {
  return owner.account_id === null ? manager.findOneBy(PayoutBatch, { id, livemode: owner.livemode }) : null
}

/** What a batch pays, in the order of its lines. */
export function paymentsOf(manager: EntityManager, batch: PayoutBatch): Promise<OutgoingPayment[]> {
  return manager.find(OutgoingPayment, { where: { batch_id: batch.id }, order: { seq: "ASC" } })
}
