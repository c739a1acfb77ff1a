import type { ReadBody } from "@chophien/contract"
import type { reportReview as route } from "@chophien/contract/store/reviews"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { reviewService } from "../modules/review"
import { actOnReview } from "../reviews/act-on-review"
import { reviewTexts as texts } from "../texts/review"

/** More reports of one review tell staff nothing new. */
const reports_max = 20

/** Anybody reports a review, which staff then look at. @throws Problem `not_found` for one that is not in sight, `busy` */
export async function reportReview(
  container: MedusaContainer,
  id: string,
  { reason, text }: ReadBody<typeof route>
): Promise<void> {
  const service = reviewService(container)
  const [row] = await service.listReviews({ id, state: "shown" }, { take: 1 })
  if (!row) throw new Problem("not_found", texts.not_found)
  if (row.reported_at !== null && (await service.countReports(id)) >= reports_max) return
  await actOnReview(container, row, {
    act: "report",
    actor: "visitor",
    actor_id: null,
    text: text || null,
    reason,
  })
}
