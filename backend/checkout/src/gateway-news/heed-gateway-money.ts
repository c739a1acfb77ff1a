import type { GatewayReview } from "@chophien/payment-vietqr/reviews"
import type { MedusaContainer } from "@medusajs/framework/types"
import { noteRefund, noteReview, noteReviewsOfIntent } from "../gateway-money/note-gateway-money"
import { moneyBackMails } from "../mails/order-mails"
import { queueMails } from "../mails/queue-mails"
import { staffMoneyMails } from "../mails/staff-money-mails"
import { gatewayMoney } from "../modules/gateway-money"
import { findGroupOfIntent, type PayableGroup } from "../order-group/find-group"
import { holdOrders, resumeOrders } from "./hold-orders"

// What the backend does when the gateway tells of money that is no plain payment. All of it may be repeated.

/** Of which money under review the shopper hears when it comes; other money is told with what became of the order. */
const newsOf: Readonly<Record<string, "too_much" | "too_late" | undefined>> = {
  paid_again: "too_much",
  late: "too_late",
  paid_after_cancel: "too_late",
}

/** The reason for which the gateway opens a review of money that the bank took back from a paid intent. */
const taken_back = "reversed_after_success"

/** Money came for a paid group whose former money the bank took back: the parcels go on. @returns whether it was so */
async function coversReversal(
  container: MedusaContainer,
  group: PayableGroup,
  { id: review_id, reason, amount }: GatewayReview
): Promise<boolean> {
  if (reason !== "paid_again") return false
  await gatewayMoney(container).coverReversal({ review_id, intent_id: group.intent_id, amount })
  const [reversal] = await gatewayMoney(container).listBankReversals({ covered_by: review_id }, { take: 1 })
  if (reversal) await resumeOrders(container, group, reversal)
  return reversal !== undefined
}

/** Money waits for a person: staff hear of it, the shopper where it is theirs; what it means for parcels is done. */
async function followReview(container: MedusaContainer, review: GatewayReview): Promise<void> {
  if (review.status !== "open") return
  const group = await findGroupOfIntent(container, review.payment_intent)
  if (review.reason === taken_back) {
    if (group) await holdOrders(container, group, review)
    return
  }
  await queueMails(
    container,
    await staffMoneyMails(container, {
      id: review.id,
      news: "review_opened",
      amount: review.amount,
      group_code: group?.code ?? null,
    })
  )
  if (!group || (await coversReversal(container, group, review))) return
  const news = newsOf[review.reason]
  if (news)
    await queueMails(
      container,
      await moneyBackMails(container, group, { id: review.id, amount: review.amount, news })
    )
}

/** A review was opened or has more money now. @throws when the gateway does not answer */
export async function heedReview(container: MedusaContainer, id: string): Promise<void> {
  const review = await noteReview(container, id)
  if (review) await followReview(container, review)
}

/** The group whose money a refund returns. */
async function findGroupOfRefund(
  container: MedusaContainer,
  { intent_id, review_id }: { intent_id: string | null; review_id: string | null }
): Promise<PayableGroup | null> {
  const [review] = review_id
    ? await gatewayMoney(container).listGatewayReviews({ id: review_id }, { take: 1 })
    : []
  return await findGroupOfIntent(container, intent_id ?? review?.intent_id ?? null)
}

/** A refund was made, moved on or failed. @throws when the gateway does not answer */
export async function heedRefund(container: MedusaContainer, id: string): Promise<void> {
  const refund = await noteRefund(container, id)
  if (!refund) return
  const { amount, vietqr, payment_intent: intent_id } = refund
  const { state, review: review_id, replaced_by } = vietqr
  const has_failed = state === "failed" && !replaced_by
  if (!has_failed && state !== "paid" && state !== "needs_destination") return
  const group = await findGroupOfRefund(container, { intent_id, review_id })
  if (has_failed)
    await queueMails(
      container,
      await staffMoneyMails(container, {
        id,
        news: "refund_failed",
        amount,
        group_code: group?.code ?? null,
      })
    )
  if (!group) return
  const news = has_failed ? "failed" : state === "paid" ? "returned" : "needs_account"
  await queueMails(container, await moneyBackMails(container, group, { id, amount, news }))
}

/** The bank took a credit back. `amount` whole VND. @throws when the gateway does not answer */
export async function heedReversal(
  container: MedusaContainer,
  { id, intent_id, amount }: { id: string; intent_id: string | null; amount: number }
): Promise<void> {
  const group = await findGroupOfIntent(container, intent_id)
  if (!group) return
  const known = await gatewayMoney(container).listGatewayReviews(
    { intent_id: group.intent_id, is_open: true },
    { take: null }
  )
  const open = await noteReviewsOfIntent(container, group.intent_id)
  // What it took from a review closed that.
  const closed = known.filter((review) => !open.some((each) => each.id === review.id))
  for (const review of closed) await noteReview(container, review.id)
  for (const review of open) if (review.reason === taken_back) await followReview(container, review)
  await queueMails(
    container,
    await staffMoneyMails(container, { id, news: "credit_reversed", amount, group_code: group.code })
  )
}
