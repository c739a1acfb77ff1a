import type { RuleContext } from "../context/rule-context"
import { type MetadataChange, mergeMetadata } from "../metadata/metadata"
import type { Destination } from "../outgoing-payments/destination"
import { lockOutgoing, updateOutgoing } from "../outgoing-payments/store"
import { emitRefundEvent } from "./emit-refund"
import { RefundError } from "./errors"
import { Refund } from "./refund.entity"
import { releaseRefund } from "./release-refund"

/**
 * Changes a refund's notes and, until it is sent, its destination. Its notes are locked before it is read.
 * @throws RefundError `refund_unexpected_state` for a destination that comes too late
 */
export async function changeRefund(
  context: RuleContext,
  refund: Refund,
  input: { metadata?: MetadataChange; destination?: Destination | undefined }
): Promise<Refund> {
  const { manager } = context
  const outgoing = await lockOutgoing(manager, refund.id)
  if (input.destination) {
    if (outgoing.state !== "needs_destination" && outgoing.state !== "pending")
      throw new RefundError(
        "refund_unexpected_state",
        `The refund is ${outgoing.state}: its destination cannot change any more.`,
        "destination"
      )
    // Whoever approved meant the destination that was named then.
    await updateOutgoing(context, outgoing, { ...input.destination, state: "pending", approved_by: null })
  }
  const metadata = mergeMetadata(refund.metadata, input.metadata)
  await manager.update(Refund, { id: refund.id }, { metadata })
  const changed = Object.assign(refund, { metadata })
  await emitRefundEvent(context, "refund.updated", changed)
  return changed
}

/**
 * Cancels a refund that was not sent: the money returns to where it came from.
 * @throws RefundError `refund_unexpected_state`
 */
export async function cancelRefund(context: RuleContext, refund: Refund): Promise<void> {
  const outgoing = await lockOutgoing(context.manager, refund.id)
  if (outgoing.state !== "needs_destination" && outgoing.state !== "pending")
    throw new RefundError(
      "refund_unexpected_state",
      `You cannot cancel this refund because it is ${outgoing.state}.`,
      "refund"
    )
  await releaseRefund(context, refund, outgoing, { state: "canceled", code: null, message: null })
}

/**
 * Lets a refund fail for which nobody named a destination; the simulated bank's world only.
 * @throws RefundError `refund_unexpected_state`
 */
export async function expireRefund(context: RuleContext, refund: Refund): Promise<void> {
  const outgoing = await lockOutgoing(context.manager, refund.id)
  if (outgoing.state !== "needs_destination")
    throw new RefundError(
      "refund_unexpected_state",
      `Only a refund that requires action expires; this one is ${outgoing.state}.`,
      "refund"
    )
  await releaseRefund(context, refund, outgoing, {
    state: "failed",
    code: "expired_or_canceled_card",
    message: "Nobody said where the money goes.",
  })
}
