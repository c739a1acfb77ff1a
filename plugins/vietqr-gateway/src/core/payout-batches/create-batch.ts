import { newId } from "../../kernel/ids"
import type { RuleContext } from "../context/rule-context"
import { emitOutgoingEvent } from "../outgoing-events/emit-outgoing-event"
import { OutgoingPayment } from "../outgoing-payments/outgoing-payment.entity"
import { updateOutgoing } from "../outgoing-payments/store"
import { PayoutBatchError } from "./errors"
import { PayoutBatch } from "./payout-batch.entity"
import { mayNotLeave } from "./store"

/** Which payouts and refunds a batch takes. */
export interface NewBatch {
  livemode: boolean
  author: string
  key_id: string
  limit: number
  /** Whether a second person agrees to the whole batch before anything of it leaves; only where sums ask for it otherwise. */
  approval?: "required" | "as_needed"
}

/** What may leave now, oldest first, locked; what another batch is about to take is left to it. */
function lockDue(
  { manager }: RuleContext,
  { livemode, limit, approval }: NewBatch
): Promise<OutgoingPayment[]> {
  return (
    manager
      .createQueryBuilder(OutgoingPayment, "row")
      .where(
        "row.livemode = :livemode and row.state = 'pending' and row.batch_id is null and row.not_before <= now()",
        {
          livemode,
        }
      )
      // One person agrees to a batch, so what needs two of them is not in it.
      .andWhere("(not row.needs_approval or row.approvals_missing <= :missing)", {
        missing: approval === "required" ? 1 : 0,
      })
      .andWhere(`not ${mayNotLeave}`)
      .orderBy("row.seq", "ASC")
      .limit(limit)
      .setLock("pessimistic_write")
      .setOnLocked("skip_locked")
      .getMany()
  )
}

/**
 * Takes payouts and refunds that may leave into one batch; each is in no other. They count as sent at once, or where
 * the batch waits for a second person, once that person agrees.
 * @throws PayoutBatchError `batch_empty`
 */
export async function createBatch(context: RuleContext, input: NewBatch): Promise<PayoutBatch> {
  const { manager, clock } = context
  const due = await lockDue(context, input)
  if (!due.length) throw new PayoutBatchError("batch_empty", "Nothing may go out right now.", "limit")
  const batch_id = newId("pob")
  const waits = input.approval === "required"
  await manager.insert(PayoutBatch, {
    id: batch_id,
    livemode: input.livemode,
    author: input.author,
    key_id: input.key_id,
    state: waits ? "open" : "sent",
  })
  const sent_at = clock.now()
  for (const payment of due) {
    await updateOutgoing(context, payment, waits ? { batch_id } : { state: "sent", batch_id, sent_at })
    await emitOutgoingEvent(context, payment, { payout: "payout.updated", refund: "refund.updated" })
  }
  return manager.findOneByOrFail(PayoutBatch, { id: batch_id })
}
