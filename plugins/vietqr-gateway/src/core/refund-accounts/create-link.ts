import { NotFoundError } from "../../kernel/errors"
import { newId } from "../../kernel/ids"
import { recordAct } from "../acts/record-act"
import type { Owner } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { findIntent } from "../payment-intents/store"
import { findRefund } from "../refunds/store"
import { reviewKind } from "../reviews/reasons"
import { findReview } from "../reviews/store"
import { RefundAccountError } from "./errors"
import { RefundAccountLink } from "./refund-account-link.entity"
import { findWaiting, subjectOf } from "./store"

/** What money a payer is asked about: one of the three. */
export type LinkWish =
  | { refund: string }
  | { review: string }
  /** Its refund that has no account, else its money under review. */
  | { payment_intent: string }

/** A link that is to be made. */
export interface NewLink {
  wish: LinkWish
  expires_after_s: number
  /** Who wants the money to go back, and why. Money under review needs both, as the payer's word sends it back. */
  author: string | undefined
  reason: string | undefined
  key_id: string
}

type Subject = Pick<RefundAccountLink, "refund_id" | "review_id">

/** @throws NotFoundError, RefundAccountError `nothing_to_refund` */
async function findSubject({ manager }: RuleContext, owner: Owner, wish: LinkWish): Promise<Subject> {
  if ("refund" in wish) {
    if (!(await findRefund(manager, owner, wish.refund)))
      throw new NotFoundError("refund", wish.refund, "refund")
    return { refund_id: wish.refund, review_id: null }
  }
  if ("review" in wish) {
    const review = await findReview(manager, owner, wish.review)
    if (!review) throw new NotFoundError("review", wish.review, "review")
    if (reviewKind(review.reason) !== "credit")
      throw new RefundAccountError(
        "nothing_to_refund",
        "This review is about no money that came in.",
        "review"
      )
    return { refund_id: null, review_id: review.id }
  }
  const intent = await findIntent(manager, owner, wish.payment_intent)
  if (!intent) throw new NotFoundError("payment_intent", wish.payment_intent, "payment_intent")
  const waiting = await findWaiting(manager, intent.id)
  if (!waiting)
    throw new RefundAccountError(
      "nothing_to_refund",
      "No refund of this payment waits for an account, and none of its money is under review.",
      "payment_intent"
    )
  return waiting
}

/**
 * Makes a link by which a payer says, once, to which account money goes back. A former link about the same money ends.
 * @throws NotFoundError, RefundAccountError
 */
export async function createLink(
  context: RuleContext,
  owner: Owner,
  input: NewLink
): Promise<RefundAccountLink> {
  const { manager } = context
  const { author, reason, key_id } = input
  const subject = await findSubject(context, owner, input.wish)
  if (!(await subjectOf(manager, subject)).open)
    throw new RefundAccountError(
      "nothing_to_refund",
      "This money has left, or was decided about: no account can be named for it any more."
    )
  if (subject.review_id && (author === undefined || reason === undefined))
    throw new RefundAccountError(
      "decision_missing",
      "Money under review goes back as soon as the payer names an account: say who wants that, and why (author, reason).",
      author === undefined ? "author" : "reason"
    )
  // Long over by every clock: this process's may be a moment behind the database's.
  await manager.query(
    `update refund_account_links set expires_at = created_at where used_at is null and expires_at > created_at
       and (refund_id = $1 or (refund_id is null and review_id = $2))`,
    [subject.refund_id, subject.review_id]
  )
  const id = newId("ral")
  await manager.insert(RefundAccountLink, {
    id,
    livemode: owner.livemode,
    account_id: owner.account_id,
    ...subject,
    author: author ?? null,
    reason: reason ?? null,
    key_id,
    expires_at: () => `date_trunc('second', now()) + make_interval(secs => ${input.expires_after_s})`,
  })
  await recordAct(manager, {
    livemode: owner.livemode,
    object_id: subject.refund_id ?? subject.review_id ?? id,
    act: "ask_account",
    author: author ?? key_id,
    reason: reason ?? "The payer is asked for an account.",
    key_id,
  })
  return manager.findOneByOrFail(RefundAccountLink, { id })
}
