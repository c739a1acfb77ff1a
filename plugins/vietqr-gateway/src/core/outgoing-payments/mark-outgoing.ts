import { recordAct } from "../acts/record-act"
import type { Decision } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { type OutgoingMark, requireAct } from "./acts"
import type { OutgoingPayment } from "./outgoing-payment.entity"
import { updateOutgoing } from "./store"

/** What refunds and payouts do each in their own way. */
export interface MarkedObject {
  /** Returns the promised money to where it came from. */
  release(outcome: { state: "failed"; code: string; message: string }): Promise<void>
  /** Tells of the transfer as it is now. */
  emitUpdated(): Promise<void>
}

/**
 * Carries out what a person says became of a locked transfer, and records it.
 * @throws OutgoingError where its state does not allow that
 */
export async function markOutgoing(
  context: RuleContext,
  outgoing: OutgoingPayment,
  mark: OutgoingMark,
  decision: Decision,
  { release, emitUpdated }: MarkedObject
): Promise<void> {
  requireAct(outgoing, mark)
  if (mark === "mark_failed") await release({ state: "failed", code: "declined", message: decision.reason })
  else {
    await updateOutgoing(context, outgoing, { state: "unknown" })
    await emitUpdated()
  }
  const { livemode, object_id } = outgoing
  await recordAct(context.manager, { livemode, object_id, act: mark, ...decision })
}
