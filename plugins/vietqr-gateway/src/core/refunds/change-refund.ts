import type { RuleContext } from "../context/rule-context"
import { type MetadataChange, mergeMetadata } from "../metadata/metadata"
import { approvalNeed } from "../outgoing-payments/approval-need"
import { voidApprovals } from "../outgoing-payments/approve-outgoing"
import { type Destination, sameAccount } from "../outgoing-payments/destination"
import type { OutgoingPayment } from "../outgoing-payments/outgoing-payment.entity"
import { recordDestination } from "../outgoing-payments/record-destination"
import { destinationOf, lockOutgoing, updateOutgoing } from "../outgoing-payments/store"
import { emitRefundEvent } from "./emit-refund"
import { RefundError } from "./errors"
import { payerOfRefund } from "./payer-account"
import { Refund } from "./refund.entity"
import { lockToRelease, releaseRefund } from "./release-refund"

/** What may change of a refund. */
export interface RefundChanges {
  metadata?: MetadataChange
  /** Where its money goes. */
  destination?: Destination | undefined
  /** The person who names the account; null where nobody was named. */
  author: string | null
  key_id: string
}

/**
 * Sends a locked refund's money to an account. What nobody named before is judged by the sum that goes there.
 * What goes elsewhere than was named before needs approval whatever the sum, and former approvals end.
 */
async function redirectRefund(
  context: RuleContext,
  refund: Refund,
  outgoing: OutgoingPayment,
  destination: Destination,
  { author, key_id }: RefundChanges
): Promise<void> {
  const { manager } = context
  const former = destinationOf(outgoing)
  if (sameAccount(former, destination) && former?.account_holder_name === destination.account_holder_name)
    return
  const trusted = sameAccount(destination, await payerOfRefund(manager, refund))
  // Where nobody was named the key stands there, and a key is no person.
  const created_by = outgoing.created_by === outgoing.key_id ? null : outgoing.created_by
  const destination_by = author ?? key_id
  const { id, livemode, amount } = outgoing
  const makers = [created_by, author]
  const need = await approvalNeed(
    context,
    { id, livemode, amount, destination, trusted, makers },
    former !== null
  )
  await voidApprovals(context, outgoing)
  await updateOutgoing(context, outgoing, {
    ...destination,
    state: "pending",
    destination_by,
    destination_trusted: trusted,
    approved_by: null,
    ...need,
  })
  await recordDestination(context, outgoing, destination, { author: destination_by, key_id })
}

/**
 * Changes a refund's notes and, until it is sent, its destination. Its notes are locked before it is read.
 * @throws RefundError `refund_unexpected_state` for a destination that comes too late
 */
export async function changeRefund(
  context: RuleContext,
  refund: Refund,
  input: RefundChanges
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
    await redirectRefund(context, refund, outgoing, input.destination, input)
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
  const outgoing = await lockToRelease(context, refund)
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
  const outgoing = await lockToRelease(context, refund)
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
