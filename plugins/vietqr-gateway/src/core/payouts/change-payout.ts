import type { RequestIdentity } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { emitEvent } from "../events/emit-events"
import { type MetadataChange, mergeMetadata } from "../metadata/metadata"
import { lockOutgoing } from "../outgoing-payments/store"
import { PayoutError } from "./errors"
import { Payout } from "./payout.entity"
import { releasePayout } from "./release-payout"

/** Changes a payout's notes, which are locked before it is read. */
export async function changePayout(
  context: RuleContext,
  payout: Payout,
  change: MetadataChange,
  request: RequestIdentity
): Promise<Payout> {
  const { manager } = context
  const metadata = mergeMetadata(payout.metadata, change)
  const previous_attributes = { metadata: payout.metadata }
  await manager.update(Payout, { id: payout.id }, { metadata })
  // Locked, so that the event shows it as it is after whatever happens to it now.
  await lockOutgoing(manager, payout.id)
  const changed = Object.assign(payout, { metadata })
  await emitEvent(context, {
    type: "payout.updated",
    livemode: changed.livemode,
    account_id: changed.account_id,
    subject: changed,
    previous_attributes,
    request,
  })
  return changed
}

/**
 * Cancels a payout that was not sent: the money returns to the balance.
 * @throws PayoutError `payout_unexpected_state`
 */
export async function cancelPayout(context: RuleContext, payout: Payout): Promise<void> {
  const outgoing = await lockOutgoing(context.manager, payout.id)
  if (outgoing.state !== "pending")
    throw new PayoutError(
      "payout_unexpected_state",
      `You cannot cancel this payout because it is ${outgoing.state}.`,
      "payout"
    )
  await releasePayout(context, payout, outgoing, { state: "canceled", code: null, message: null })
}
