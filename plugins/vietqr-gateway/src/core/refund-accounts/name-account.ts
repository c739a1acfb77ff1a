import type { RuleContext } from "../context/rule-context"
import { insertEvents } from "../events/emit-events"
import { lockMetadata } from "../metadata/metadata"
import type { Destination } from "../outgoing-payments/destination"
import { recordDestination } from "../outgoing-payments/record-destination"
import { lockOutgoing, updateOutgoing } from "../outgoing-payments/store"
import { changeRefund } from "../refunds/change-refund"
import type { Refund } from "../refunds/refund.entity"
import { findRefund } from "../refunds/store"
import { refundReview } from "../review-decisions/refund-review"
import { RefundAccountError } from "./errors"
import { readLinkToken } from "./link-token"
import { RefundAccountLink } from "./refund-account-link.entity"
import { type LinkSubject, subjectOf } from "./store"

/** As whom acts name the payer, who has no name here. */
const payer = "payer"

/** A link as its holder finds it. */
export interface OpenedLink {
  link: RefundAccountLink
  subject: LinkSubject
  /** `open`: an account can be named. `over`: its time is over, or the money has gone another way. */
  state: "open" | "used" | "over"
}

/** A link with what it is about, as both are now. */
export async function withSubject(
  { manager, clock }: RuleContext,
  link: RefundAccountLink
): Promise<OpenedLink> {
  const subject = await subjectOf(manager, link)
  const holds = link.expires_at > clock.now() && subject.open
  return { link, subject, state: link.used_at ? "used" : holds ? "open" : "over" }
}

/** The link of a token, or null for one that this gateway did not sign. */
export async function openLink(
  context: RuleContext,
  token: string,
  { lock = false } = {}
): Promise<OpenedLink | null> {
  const { manager, config } = context
  const named = readLinkToken(config.sealing_key, token)
  if (!named) return null
  const query = manager.createQueryBuilder(RefundAccountLink, "row").where("row.id = :id", { id: named.id })
  if (lock) query.setLock("pessimistic_write")
  const link = await query.getOne()
  return link && withSubject(context, link)
}

/** The refund that goes to the account: the link's own, or one of all of the review's money. */
async function refundTo(
  context: RuleContext,
  link: RefundAccountLink,
  destination: Destination
): Promise<Refund> {
  const { manager } = context
  const { refund_id, review_id, author, reason, key_id } = link
  if (refund_id) {
    await lockMetadata(manager, refund_id)
    const refund = await findRefund(manager, link, refund_id)
    if (!refund) throw new Error(`link ${link.id} has no refund`)
    return changeRefund(context, refund, { destination, author: payer, key_id })
  }
  if (!review_id || author === null || reason === null) throw new Error(`link ${link.id} is about nothing`)
  const decision = { author, reason, key_id }
  const refund = await refundReview(context, link, { review_id, wanted: {}, destination, decision })
  const outgoing = await lockOutgoing(manager, refund.id)
  await updateOutgoing(context, outgoing, { destination_by: payer })
  await recordDestination(context, outgoing, destination, { author: payer, key_id })
  return refund
}

/**
 * Takes the account that a payer names by a link; the link is used up. Whether another person has to agree before the money
 * leaves is decided as for every account that somebody names.
 * @throws RefundAccountError `refund_account_link_over` where the link does not hold (any more)
 */
export async function nameAccount(
  context: RuleContext,
  token: string,
  destination: Destination
): Promise<OpenedLink> {
  const { manager, clock } = context
  const opened = await openLink(context, token, { lock: true })
  if (opened?.state !== "open")
    throw new RefundAccountError("refund_account_link_over", "This link does not hold any more.")
  const { link } = opened
  const refund = await refundTo(context, link, destination)
  const changes = { refund_id: refund.id, used_at: clock.now() }
  await manager.update(RefundAccountLink, { id: link.id }, changes)
  Object.assign(link, changes)
  const subject = await subjectOf(manager, link)
  await insertEvents(context, [
    {
      type: "vietqr.refund_account.named",
      livemode: link.livemode,
      account_id: link.account_id,
      object: {
        id: link.id,
        object: "vietqr.refund_account_link",
        account_number_last4: destination.account_number.slice(-4),
        amount: subject.amount,
        bank_bin: destination.bank_bin,
        payment_intent: subject.payment_intent_id,
        refund: refund.id,
        review: link.review_id,
      },
    },
  ])
  return { link, subject, state: "used" }
}
