import { recordAct } from "../acts/record-act"
import type { Decision } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { actName, allowsAct, type OutgoingAct } from "../outgoing-payments/acts"
import { approveOutgoing, type ProvenDecision } from "../outgoing-payments/approve-outgoing"
import type { OutgoingPayment } from "../outgoing-payments/outgoing-payment.entity"
import { lockOutgoing, updateOutgoing } from "../outgoing-payments/store"
import { emitRefundEvent } from "./emit-refund"
import { RefundError } from "./errors"
import type { Refund } from "./refund.entity"
import { lockToRelease, releaseRefund } from "./release-refund"

async function performRefund(
  context: RuleContext,
  refund: Refund,
  outgoing: OutgoingPayment,
  act: Exclude<OutgoingAct, "approve">,
  { reason }: Decision
): Promise<void> {
  switch (act) {
    case "mark_failed":
      return releaseRefund(context, refund, outgoing, {
        state: "failed",
        code: "declined",
        message: reason,
      })
    case "mark_unknown":
      await updateOutgoing(context, outgoing, { state: "unknown" })
      return emitRefundEvent(context, "refund.updated", refund)
  }
}

/** The transfer of a refund, locked. @throws RefundError where it does not allow the act */
async function lockFor(context: RuleContext, refund: Refund, act: OutgoingAct): Promise<OutgoingPayment> {
  const outgoing =
    act === "mark_failed"
      ? await lockToRelease(context, refund)
      : await lockOutgoing(context.manager, refund.id)
  if (!allowsAct(outgoing, act))
    throw new RefundError(
      "refund_unexpected_state",
      `You cannot ${actName(act)} this refund because it is ${outgoing.state}.`,
      "refund"
    )
  return outgoing
}

/**
 * Another person agrees that a refund leaves, by a code that was checked.
 * @throws RefundError `second_person_required` for whoever asked for it, named its account, or agreed before
 */
export async function approveRefund(
  context: RuleContext,
  refund: Refund,
  decision: ProvenDecision
): Promise<void> {
  const outgoing = await lockFor(context, refund, "approve")
  if (!(await approveOutgoing(context, outgoing, decision)))
    throw new RefundError(
      "second_person_required",
      "Whoever asked for a refund or named its account cannot approve it, and nobody approves it twice.",
      "approver"
    )
  const { approver, reason, key_id } = decision
  await recordAct(context.manager, {
    livemode: refund.livemode,
    object_id: refund.id,
    act: "approve",
    author: approver.name,
    reason,
    key_id,
    approver_id: approver.id,
  })
}

/**
 * Carries out what a person decides about a refund, and records it.
 * @throws RefundError
 */
export async function actOnRefund(
  context: RuleContext,
  refund: Refund,
  act: Exclude<OutgoingAct, "approve">,
  decision: Decision
): Promise<void> {
  const outgoing = await lockFor(context, refund, act)
  await performRefund(context, refund, outgoing, act, decision)
  await recordAct(context.manager, { livemode: refund.livemode, object_id: refund.id, act, ...decision })
}
