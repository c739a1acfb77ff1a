import type { Decision } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import type { OutgoingMark } from "../outgoing-payments/acts"
import { markOutgoing } from "../outgoing-payments/mark-outgoing"
import { lockOutgoing } from "../outgoing-payments/store"
import { emitRefundEvent } from "./emit-refund"
import type { Refund } from "./refund.entity"
import { lockToRelease, releaseRefund } from "./release-refund"

/**
 * Carries out what a person says became of a refund, and records it.
 * @throws OutgoingError `refund_unexpected_state`
 */
export async function actOnRefund(
  context: RuleContext,
  refund: Refund,
  act: OutgoingMark,
  decision: Decision
): Promise<void> {
  const outgoing =
    act === "mark_failed"
      ? await lockToRelease(context, refund)
      : await lockOutgoing(context.manager, refund.id)
  await markOutgoing(context, outgoing, act, decision, {
    release: (outcome) => releaseRefund(context, refund, outgoing, outcome),
    emitUpdated: () => emitRefundEvent(context, "refund.updated", refund),
  })
}
