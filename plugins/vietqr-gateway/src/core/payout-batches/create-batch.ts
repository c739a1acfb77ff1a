import { newId } from "../../kernel/ids"
import type { RuleContext } from "../context/rule-context"
import { emitOutgoingEvent } from "../outgoing-events/emit-outgoing-event"
import { OutgoingPayment } from "../outgoing-payments/outgoing-payment.entity"
import { updateOutgoing } from "../outgoing-payments/store"
import { PayoutBatchError } from "./errors"
import { PayoutBatch } from "./payout-batch.entity"

/** What may leave now, oldest first, locked; what another batch is about to take is left to it. */
function lockDue({ manager }: RuleContext, livemode: boolean, limit: number): Promise<OutgoingPayment[]> {
  return (
    manager
      .createQueryBuilder(OutgoingPayment, "row")
      .where(
        "row.livemode = :livemode and row.state = 'pending' and row.not_before <= now() and (not row.needs_approval or row.approvals_missing = 0)",
        { livemode }
      )
      // A bank account that was found wrong or removed in the meantime gets nothing, nor does a seller who was rejected.
      .andWhere(
        "not exists (select 1 from payouts p join external_accounts x on x.id = p.external_account_id left join accounts a on a.id = p.account_id where p.id = row.object_id and (x.status = 'verification_failed' or x.deleted_at is not null or a.rejected_reason is not null))"
      )
      .orderBy("row.seq", "ASC")
      .limit(limit)
      .setLock("pessimistic_write")
      .setOnLocked("skip_locked")
      .getMany()
  )
}

/**
 * Takes payouts and refunds that may leave into one batch. From here on each counts as sent and is in no other batch.
 * @throws PayoutBatchError `batch_empty`
 */
export async function createBatch(
  context: RuleContext,
  input: { livemode: boolean; author: string; key_id: string; limit: number }
): Promise<PayoutBatch> {
  const { manager, clock } = context
  const due = await lockDue(context, input.livemode, input.limit)
  if (!due.length) throw new PayoutBatchError("batch_empty", "Nothing may go out right now.", "limit")
  const batch_id = newId("pob")
  await manager.insert(PayoutBatch, {
    id: batch_id,
    livemode: input.livemode,
    author: input.author,
    key_id: input.key_id,
  })
  const sent_at = clock.now()
  for (const payment of due) {
    await updateOutgoing(context, payment, { state: "sent", batch_id, sent_at })
    await emitOutgoingEvent(context, payment, { payout: "payout.updated", refund: "refund.updated" })
  }
  return manager.findOneByOrFail(PayoutBatch, { id: batch_id })
}
