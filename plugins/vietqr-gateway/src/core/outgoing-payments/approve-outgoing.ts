import { IsNull } from "typeorm"
import { newId } from "../../kernel/ids"
import { recordAct } from "../acts/record-act"
import type { Approver } from "../approvers/approver.entity"
import { approverIs } from "../approvers/approver-is"
import type { RuleContext } from "../context/rule-context"
import { requireAct } from "./acts"
import { Approval } from "./approval.entity"
import { OutgoingError } from "./errors"
import type { OutgoingPayment } from "./outgoing-payment.entity"
import { lockOutgoing, updateOutgoing } from "./store"

/** An approver who showed a code, why they agree, and the key through which it came. */
export interface ProvenDecision {
  approver: Approver
  reason: string
  key_id: string
}

/** Whether an approver is someone who asked for a transfer or named its account. */
export function isMaker(approver: Approver, { created_by, destination_by }: OutgoingPayment): boolean {
  return [created_by, destination_by].some((maker) => maker !== null && approverIs(approver, maker))
}

/**
 * Another person agrees that a refund or payout leaves, by a code that was checked; the act is recorded.
 * @param object_id the refund's or payout's
 * @throws OutgoingError `second_person_required` for whoever asked for it, named its account, or agreed before;
 * `refund_unexpected_state` or `payout_unexpected_state`
 */
export async function approveOutgoing(
  context: RuleContext,
  object_id: string,
  { approver, reason, key_id }: ProvenDecision
): Promise<void> {
  const { manager } = context
  const outgoing = await lockOutgoing(manager, object_id)
  requireAct(outgoing, "approve")
  const { livemode, kind } = outgoing
  const mayNot =
    isMaker(approver, outgoing) ||
    (await manager.existsBy(Approval, {
      outgoing_payment_id: outgoing.id,
      approver_id: approver.id,
      voided_at: IsNull(),
    }))
  if (mayNot)
    throw new OutgoingError(
      "second_person_required",
      `Whoever asked for a ${kind} or named its account cannot approve it, and nobody approves it twice.`,
      "approver"
    )
  await manager.insert(Approval, {
    id: newId("apv"),
    livemode,
    outgoing_payment_id: outgoing.id,
    approver_id: approver.id,
    key_id,
  })
  const approvals_missing = Math.max(0, outgoing.approvals_missing - 1)
  await updateOutgoing(context, outgoing, {
    approvals_missing,
    ...(approvals_missing === 0 ? { approved_by: approver.name } : {}),
  })
  await recordAct(manager, {
    livemode,
    object_id,
    act: "approve",
    author: approver.name,
    reason,
    key_id,
    approver_id: approver.id,
  })
}

/** Ends the approvals of a locked transfer that goes elsewhere now: nobody agreed to that. */
export async function voidApprovals({ manager }: RuleContext, outgoing: OutgoingPayment): Promise<void> {
  await manager.query(
    "update approvals set voided_at = now() where outgoing_payment_id = $1 and voided_at is null",
    [outgoing.id]
  )
}
