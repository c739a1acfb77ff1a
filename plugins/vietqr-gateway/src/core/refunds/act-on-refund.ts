import { recordAct } from "../acts/record-act"
import { samePerson } from "../acts/same-person"
import type { Decision } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { actName, allowsAct, type OutgoingAct } from "../outgoing-payments/acts"
import type { OutgoingPayment } from "../outgoing-payments/outgoing-payment.entity"
import { lockOutgoing, updateOutgoing } from "../outgoing-payments/store"
import { emitRefundEvent } from "./emit-refund"
import { RefundError } from "./errors"
import type { Refund } from "./refund.entity"
import { releaseRefund } from "./release-refund"

/** A second person agrees. @throws RefundError `second_person_required` for whoever asked for it */
async function approveRefund(context: RuleContext, outgoing: OutgoingPayment, author: string): Promise<void> {
  if (samePerson(author, outgoing.created_by))
    throw new RefundError("second_person_required", "Whoever asked for a refund cannot approve it.", "author")
  await updateOutgoing(context, outgoing, { approved_by: author })
}

async function performRefund(
  context: RuleContext,
  refund: Refund,
  outgoing: OutgoingPayment,
  act: OutgoingAct,
  { author, reason }: Decision
): Promise<void> {
  switch (act) {
    case "approve":
      return approveRefund(context, outgoing, author)
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

/**
 * Carries out what a person decides about a refund, and records it.
 * @throws RefundError
 */
export async function actOnRefund(
  context: RuleContext,
  refund: Refund,
  act: OutgoingAct,
  decision: Decision
): Promise<void> {
  const outgoing = await lockOutgoing(context.manager, refund.id)
  if (!allowsAct(outgoing, act))
    throw new RefundError(
      "refund_unexpected_state",
      `You cannot ${actName(act)} this refund because it is ${outgoing.state}.`,
      "refund"
    )
  await performRefund(context, refund, outgoing, act, decision)
  await recordAct(context.manager, { livemode: refund.livemode, object_id: refund.id, act, ...decision })
}
