import { newId } from "../../kernel/ids"
import { recordAct } from "../acts/record-act"
import { approverIs } from "../approvers/approver-is"
import type { Decision } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { emitOutgoingEvent } from "../outgoing-events/emit-outgoing-event"
import { Approval } from "../outgoing-payments/approval.entity"
import { isMaker, type ProvenDecision } from "../outgoing-payments/approve-outgoing"
import { OutgoingPayment } from "../outgoing-payments/outgoing-payment.entity"
import { updateOutgoing } from "../outgoing-payments/store"
import { PayoutBatchError } from "./errors"
import { PayoutBatch } from "./payout-batch.entity"
import { fingerprintOf, lockWaitingOf, mayNotLeave } from "./store"

const events = { payout: "payout.updated", refund: "refund.updated" }

/** @throws PayoutBatchError `batch_unexpected_state` */
function requireOpen(batch: PayoutBatch): void {
  if (batch.state !== "open")
    throw new PayoutBatchError(
      "batch_unexpected_state",
      `This batch is ${batch.state}: it waits for nobody.`,
      "batch"
    )
}

/** Whether something of a batch may no longer leave. */
function holdsWithheld({ manager }: RuleContext, batch: PayoutBatch): Promise<boolean> {
  return manager
    .createQueryBuilder(OutgoingPayment, "row")
    .where("row.batch_id = :id and row.state = 'pending'", { id: batch.id })
    .andWhere(mayNotLeave)
    .getExists()
}

/**
 * A second person agrees to all of a locked batch by a code that was checked: from here on each line counts as sent.
 * @param fingerprint of the lines that the person saw
 * @throws PayoutBatchError `batch_changed`, `batch_unexpected_state`; `batch_second_person_required` for whoever made
 * the batch, asked for one of its lines or named its account
 */
export async function approveBatch(
  context: RuleContext,
  batch: PayoutBatch,
  fingerprint: string,
  { approver, reason, key_id }: ProvenDecision
): Promise<PayoutBatch> {
  const { manager, clock } = context
  requireOpen(batch)
  const lines = await lockWaitingOf(manager, batch)
  if (!lines.length || fingerprintOf(lines) !== fingerprint || (await holdsWithheld(context, batch)))
    throw new PayoutBatchError(
      "batch_changed",
      "This batch is not what was shown any more. Look at it again, or cancel it and make another one.",
      "fingerprint"
    )
  if (approverIs(approver, batch.author) || lines.some((line) => isMaker(approver, line)))
    throw new PayoutBatchError(
      "batch_second_person_required",
      "Whoever made the batch, asked for a line of it or named its account cannot approve it.",
      "approver"
    )
  const { livemode } = batch
  const sent_at = clock.now()
  for (const line of lines) {
    if (line.approvals_missing > 0)
      await manager.insert(Approval, {
        id: newId("apv"),
        livemode,
        outgoing_payment_id: line.id,
        approver_id: approver.id,
        key_id,
      })
    await updateOutgoing(context, line, {
      state: "sent",
      sent_at,
      approvals_missing: 0,
      approved_by: approver.name,
    })
    await emitOutgoingEvent(context, line, events)
  }
  await recordAct(manager, {
    livemode,
    object_id: batch.id,
    act: "approve",
    author: approver.name,
    reason,
    key_id,
    approver_id: approver.id,
  })
  const changes = { state: "sent", approved_by: approver.name, approver_id: approver.id } as const
  await manager.update(PayoutBatch, { id: batch.id }, changes)
  return Object.assign(batch, changes)
}

/**
 * Gives up a locked batch of which nothing has left; its lines are due again.
 * @throws PayoutBatchError `batch_unexpected_state`
 */
export async function cancelBatch(
  context: RuleContext,
  batch: PayoutBatch,
  decision: Decision
): Promise<PayoutBatch> {
  const { manager } = context
  requireOpen(batch)
  for (const line of await lockWaitingOf(manager, batch)) {
    await updateOutgoing(context, line, { batch_id: null })
    await emitOutgoingEvent(context, line, events)
  }
  await recordAct(manager, { livemode: batch.livemode, object_id: batch.id, act: "cancel", ...decision })
  const changes = { state: "canceled" } as const
  await manager.update(PayoutBatch, { id: batch.id }, changes)
  return Object.assign(batch, changes)
}
