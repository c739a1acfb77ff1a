import type { Decision } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import type { OutgoingMark } from "../outgoing-payments/acts"
import { markOutgoing } from "../outgoing-payments/mark-outgoing"
import { lockOutgoing } from "../outgoing-payments/store"
import { emitPayoutEvent } from "./emit-payout"
import type { Payout } from "./payout.entity"
import { releasePayout } from "./release-payout"

/**
 * Carries out what a person says became of a payout, and records it.
 * @throws OutgoingError `payout_unexpected_state`
 */
export async function actOnPayout(
  context: RuleContext,
  payout: Payout,
  act: OutgoingMark,
  decision: Decision
): Promise<void> {
  const outgoing = await lockOutgoing(context.manager, payout.id)
  await markOutgoing(context, outgoing, act, decision, {
    release: (outcome) => releasePayout(context, payout, outgoing, outcome),
    emitUpdated: () => emitPayoutEvent(context, "payout.updated", payout),
  })
}
