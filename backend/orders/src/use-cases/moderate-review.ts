import type { Answer, ReadBody, ReadQuery } from "@chophien/contract"
import type {
  listShopperReviews as listRoute,
  moderateReview as route,
  StaffReview,
} from "@chophien/contract/staff/reviews"
import { reportReasons } from "@chophien/contract/wire/review"
import { Problem } from "@chophien/platform/problem"
import { reviewStep } from "@chophien/vocabulary/review-state"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { reviewService } from "../modules/review"
import type { ReviewRow } from "../modules/review/service"
import { actOnReview } from "../reviews/act-on-review"
import { readSellerNames } from "../reviews/read-seller-names"
import { findingsOf, writtenOf } from "../reviews/review-views"
import { factsOfReview } from "../reviews/review-window"
import { reviewTexts as texts } from "../texts/review"

const reasonSchema = z.enum(reportReasons).catch("other")
/** Staff read the last reports of a review; more of them say the same. */
const reports_shown = 10

async function viewsOf(container: MedusaContainer, rows: ReviewRow[]): Promise<StaffReview[]> {
  const [names, reports] = await Promise.all([
    readSellerNames(
      container,
      rows.map(({ seller_id }) => seller_id)
    ),
    rows.length
      ? reviewService(container).listReviewEntries(
          { review_id: rows.map(({ id }) => id), act: "report" },
          { take: rows.length * reports_shown, order: { acted_at: "DESC", id: "DESC" } }
        )
      : [],
  ])
  return rows.map((row) => ({
    ...writtenOf(row),
    state: row.state,
    author: row.author,
    findings: findingsOf(row),
    hidden_reason: row.hidden_reason,
    product: { id: row.product_id, title: row.product_title },
    seller: { id: row.seller_id, name: names.get(row.seller_id) ?? "" },
    order_id: row.order_id,
    reports: reports
      .filter(({ review_id }) => review_id === row.id)
      .slice(0, reports_shown)
      .map(({ actor, reason, text, acted_at }) => ({
        by: actor === "seller" ? ("seller" as const) : ("visitor" as const),
        reason: reasonSchema.parse(reason),
        text: text ?? "",
        at: new Date(acted_at).toISOString(),
      })),
    acts: (["pass", "hide"] as const).filter((act) => reviewStep(factsOfReview(row), "staff", act)),
  }))
}

/** A page of reviews for staff: what waits for a person with the oldest first, others with the newest. */
export async function listShopperReviews(
  container: MedusaContainer,
  { state, limit, offset }: ReadQuery<typeof listRoute>
): Promise<Answer<typeof listRoute>> {
  const filters = {
    to_decide: { $or: [{ state: "waiting" as const }, { reported_at: { $ne: null } }] },
    hidden: { state: "hidden" as const },
    all: {},
  }
  const order = state === "to_decide" ? ("ASC" as const) : ("DESC" as const)
  const [rows, count] = await reviewService(container).listAndCountReviews(filters[state], {
    take: limit,
    skip: offset,
    order: { written_at: order, id: order },
  })
  return { reviews: await viewsOf(container, rows), count, limit, offset }
}

/**
 * Staff let a review be shown, or hide it with a reason that shopper and seller read.
 * @throws Problem `not_found`, `review_reason_missing`, `review_moved_on`, `busy`
 */
export async function moderateReview(
  container: MedusaContainer,
  id: string,
  { user_id, act, reason }: { user_id: string } & ReadBody<typeof route>
): Promise<StaffReview> {
  const service = reviewService(container)
  const [row] = await service.listReviews({ id }, { take: 1 })
  if (!row) throw new Problem("not_found", texts.not_found)
  if (act === "hide" && !reason)
    throw new Problem("invalid_request", texts.review_reason_missing, { param: "reason" })
  await actOnReview(container, row, {
    act,
    actor: "staff",
    actor_id: user_id,
    text: null,
    reason: reason ?? null,
  })
  const [view] = await viewsOf(container, await service.listReviews({ id }, { take: 1 }))
  if (!view) throw new Problem("not_found", texts.not_found)
  return view
}
