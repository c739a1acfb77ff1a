import { recordAct } from "../acts/record-act"
import { samePerson } from "../acts/same-person"
import type { Decision } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { actName, allowsAct, type OutgoingAct } from "../outgoing-payments/acts"
import type { OutgoingPayment } from "../outgoing-payments/outgoing-payment.entity"
import { lockOutgoing, updateOutgoing } from "../outgoing-payments/store"
import { emitPayoutEvent } from "./emit-payout"
import { PayoutError } from "./errors"
import type { Payout } from "./payout.entity"
import { releasePayout } from "./release-payout"

/** A second person agrees. @throws PayoutError `second_person_required` for whoever asked for it */
async function approvePayout(context: RuleContext, outgoing: OutgoingPayment, author: string): Promise<void> {
  if (samePerson(author, outgoing.created_by))
    throw new PayoutError("second_person_required", "Whoever asked for a payout cannot approve it.", "author")
  await updateOutgoing(context, outgoing, { approved_by: author })
}

async function performPayout(
  context: RuleContext,
  payout: Payout,
  outgoing: OutgoingPayment,
  act: OutgoingAct,
  { author, reason }: Decision
): Promise<void> {
  switch (act) {
    case "approve":
      return approvePayout(context, outgoing, author)
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

/**
 * Carries out what a person decides about a payout, and records it.
 * @throws PayoutError
 */
export async function actOnPayout(
  context: RuleContext,
  payout: Payout,
  act: OutgoingAct,
  decision: Decision
): Promise<void> {
  const outgoing = await lockOutgoing(context.manager, payout.id)
  if (!allowsAct(outgoing, act))
    throw new PayoutError(
      "payout_unexpected_state",
      `You cannot ${actName(act)} this payout because it is ${outgoing.state}.`,
      "payout"
    )
  await performPayout(context, payout, outgoing, act, decision)
  await recordAct(context.manager, { livemode: payout.livemode, object_id: payout.id, act, ...decision })
}
