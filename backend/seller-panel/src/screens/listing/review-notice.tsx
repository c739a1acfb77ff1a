import { listOwnListingReviews } from "@chophien/contract/seller/listing-reviews"
import { t } from "../../i18n"
import { useData } from "../../offline/data"
import { Notice } from "../../ui/basics"

/** Why shoppers do not see a listing: the centre looks at it first, or holds it, with what it wrote. */
export function ReviewNotice({ listing_id }: { listing_id: string }) {
  const { data } = useData(listOwnListingReviews, {})
  const review = data?.reviews.find((each) => each.listing_id === listing_id)
  if (!review) return null
  const isHeld = review.state === "held"
  return (
    <Notice
      tone={isHeld ? "danger" : "info"}
      icon={isHeld ? "alert" : "hourglass"}
      title={t(isHeld ? "review_held" : "review_waiting")}
    >
      {review.reasons.map((reason) => (
        <p key={reason}>{reason}.</p>
      ))}
      {review.note && <p>{t("review_note", { note: review.note })}</p>}
      <p>{t(isHeld ? "review_held_hint" : "review_waiting_hint")}</p>
    </Notice>
  )
}
