import { listOwnReviews } from "@chophien/contract/seller/reviews"
import { t } from "../i18n"
import { useData } from "../offline/data"
import { rows } from "../offline/queue"
import { useStore } from "../state/store"
import { Link } from "../ui/basics"
import { Icon } from "../ui/icon"

/** Whether an answer to a review, or a report of it, still waits on this phone. */
export const useReviewJob = (id: string, kind: "answer_review" | "report_review"): boolean =>
  useStore(rows).some(
    ({ job, state }) => state === "waiting" && job.kind === kind && "review_id" in job && job.review_id === id
  )

/** On the first screen: the reviews, and how many wait for an answer. */
export function ReviewsLink() {
  const waiting = useData(listOwnReviews, { query: { state: "to_answer", limit: 1 } }).data?.to_answer
  return (
    <Link to={{ name: "reviews" }} class="row-link">
      <Icon name="pencil" />
      <span>{waiting ? t("reviews_to_answer", { count: waiting }) : t("reviews_title")}</span>
      <Icon name="chevronRight" />
    </Link>
  )
}
