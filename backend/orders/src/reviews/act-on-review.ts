import { orderLock, withLock } from "@chophien/platform/locks"
import { OUTBOX_MODULE, type OutboxService } from "@chophien/platform/modules/outbox/index"
import { Problem } from "@chophien/platform/problem"
import { type ReviewActor, reviewStep } from "@chophien/vocabulary/review-state"
import type { MedusaContainer } from "@medusajs/framework/types"
import { reviewService } from "../modules/review"
import type { ReviewDeed, ReviewRow } from "../modules/review/service"
import { reviewTexts as texts } from "../texts/review"
import { emitRated } from "./emit-rated"
import { type ReviewNews, reviewMails } from "./review-mails"
import { factsOfReview } from "./review-window"

/** What somebody does with a review that stands, and what is told of it. */
export type ReviewAction = {
  act: ReviewDeed["act"]
  actor: ReviewActor
  actor_id: string | null
  /** What they wrote. */
  text: string | null
  reason: string | null
}

/** The words of a mail to the seller of what staff decided. */
const sellerNews = (act: ReviewDeed["act"], wasShown: boolean): "pass" | "kept" | "hide" =>
  act === "hide" ? "hide" : wasShown ? "kept" : "pass"

/**
 * Does one act on a review while nobody else changes it, with its mails.
 * @throws Problem `not_found`, `review_moved_on`, `busy`
 */
export async function actOnReview(
  container: MedusaContainer,
  { id, order_id }: Pick<ReviewRow, "id" | "order_id">,
  { act, actor, actor_id, text, reason }: ReviewAction
): Promise<void> {
  const service = reviewService(container)
  await withLock(container, orderLock(order_id), async () => {
    const [row] = await service.listReviews({ id }, { take: 1 })
    if (!row) throw new Problem("not_found", texts.not_found)
    const step = reviewStep(factsOfReview(row), actor, act)
    if (!step) throw new Problem("conflict", texts.review_moved_on)
    const [, entries] = await service.listAndCountReviewEntries({ review_id: id }, { take: 1 })
    const news: ReviewNews = { said: reason ?? text, nth: String(entries) }
    if (step.audiences.includes("shopper") && (act === "answer" || act === "pass" || act === "hide"))
      news.shopper = act
    if (step.audiences.includes("seller")) news.seller = sellerNews(act, row.state === "shown")
    if (step.audiences.includes("staff")) news.staff = true
    const mails = await reviewMails(container, row, news)
    const outbox = container.resolve<OutboxService>(OUTBOX_MODULE)
    const deed: ReviewDeed = { id, from: row.state, act, actor, actor_id, step, text, reason }
    const done = await service.act(deed, (context) => outbox.enqueue(mails, context))
    if (!done) throw new Problem("conflict", texts.review_moved_on)
    if (step.state !== row.state) await emitRated(container, row.product_id)
  })
}
