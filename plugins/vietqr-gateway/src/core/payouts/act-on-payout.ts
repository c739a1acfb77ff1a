import { recordAct } from "../acts/record-act"
import type { Decision } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { actName, allowsAct, type OutgoingAct } from "../outgoing-payments/acts"
import { approveOutgoing, type ProvenDecision } from "../outgoing-payments/approve-outgoing"
import type { OutgoingPayment } from "../outgoing-payments/outgoing-payment.entity"
import { lockOutgoing, updateOutgoing } from "../outgoing-payments/store"
import { emitPayoutEvent } from "./emit-payout"
import { PayoutError } from "./errors"
import type { Payout } from "./payout.entity"
import { releasePayout } from "./release-payout"

async function performPayout(
  context: RuleContext,
  payout: Payout,
  outgoing: OutgoingPayment,
  act: Exclude<OutgoingAct, "approve">,
  { reason }: Decision
): Promise<void> {
  switch (act) {
    case "mark_failed":
      return releasePayout(context, payout, outgoing, {
        state: "failed",
        code: "could_not_process",
        message: reason,
      })
    case "mark_unknown":
      await updateOutgoing(context, outgoing, { state: "unknown" })
      return emitPayoutEvent(context, "payout.updated", payout)
  }
}

/** The transfer of a payout, locked. @throws PayoutError where it does not allow the act */
async function lockFor({ manager }: RuleContext, { id }: Payout, act: OutgoingAct): Promise<OutgoingPayment> {
  const outgoing = await lockOutgoing(manager, id)
  if (!allowsAct(outgoing, act))
    throw new PayoutError(
      "payout_unexpected_state",
      `You cannot ${actName(act)} this payout because it is ${outgoing.state}.`,
      "payout"
    )
  return outgoing
}

/**
 * Another person agrees that a payout leaves, by a code that was checked.
 * @throws PayoutError `second_person_required` for whoever asked for it, named its account, or agreed before
 */
export async function approvePayout(
  context: RuleContext,
  payout: Payout,
  decision: ProvenDecision
): Promise<void> {
  const outgoing = await lockFor(context, payout, "approve")
  if (!(await approveOutgoing(context, outgoing, decision)))
    throw new PayoutError(
      "second_person_required",
      "Whoever asked for a payout or named its account cannot approve it, and nobody approves it twice.",
      "approver"
    )
  const { approver, reason, key_id } = decision
  await recordAct(context.manager, {
    livemode: payout.livemode,
    object_id: payout.id,
    act: "approve",
    author: approver.name,
    reason,
    key_id,
    approver_id: approver.id,
  })
}

/**
 * Carries out what a person decides about a payout, and records it.
 * @throws PayoutError
 */
export async function actOnPayout(
  context: RuleContext,
  payout: Payout,
  act: Exclude<OutgoingAct, "approve">,
  decision: Decision
): Promise<void> {
  const outgoing = await lockFor(context, payout, act)
  await performPayout(context, payout, outgoing, act, decision)
  await recordAct(context.manager, { livemode: payout.livemode, object_id: payout.id, act, ...decision })
}
