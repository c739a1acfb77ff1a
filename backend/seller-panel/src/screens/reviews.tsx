import { listOwnReviews } from "@chophien/contract/seller/reviews"
import type { SellerReview } from "@chophien/contract/wire/review"
import { formatNumber } from "@chophien/vocabulary/number"
import { formatDay } from "@chophien/vocabulary/time"
import { language, t } from "../i18n"
import { useData } from "../offline/data"
import { Empty, LinkButton, Notice } from "../ui/basics"
import { Photo } from "../ui/picture"
import { Reading, Screen } from "../ui/screen"
import { SeeMore } from "../ui/see-more"
import { Pending } from "./order-parts"
import { useReviewJob } from "./review-parts"

const page_size = 20

/** Stars as signs, read out as a number. */
function Stars({ stars }: { stars: number }) {
  return (
    <span role="img" aria-label={t("review_stars", { count: stars })} class="stars">
      {"★".repeat(stars)}
      {"☆".repeat(5 - stars)}
    </span>
  )
}

function Card({ review }: { review: SellerReview }) {
  const { id, acts, answer, photos } = review
  const answering = useReviewJob(id, "answer_review")
  const reporting = useReviewJob(id, "report_review")
  return (
    <article class="card">
      <p class="card-head">
        <strong>{review.product_title}</strong>
      </p>
      <p>
        <Stars stars={review.stars} /> <span class="muted">{formatDay(review.written_at)}</span>
      </p>
      <p class="muted">{t("review_by", { name: review.author, number: review.order_display_id })}</p>
      {review.text && <p class="lines">{review.text}</p>}
      {photos.map((photo, index) => (
        <Photo key={photo.url} picture={photo} size="wide" alt={t("complaint_photo", { nth: index + 1 })} />
      ))}
      {review.state === "hidden" && (
        <Notice tone="info" icon="alert">
          {t("review_hidden", { reason: review.hidden_reason ?? "" })}
        </Notice>
      )}
      {answer && (
        <p class="lines">
          <strong>{t("review_your_answer")}</strong> {answer.text}
        </p>
      )}
      {(answering || reporting) && (
        <p>
          <Pending />
        </p>
      )}
      {review.reported && <p class="muted">{t("review_reported")}</p>}
      <div class="pair">
        {acts.includes("answer") && !answering && (
          <LinkButton small icon="pencil" to={{ name: "answer_review", id }}>
            {t("review_answer")}
          </LinkButton>
        )}
        {acts.includes("report") && !reporting && (
          <LinkButton small tone="plain" icon="alert" to={{ name: "report_review", id }}>
            {t("review_report")}
          </LinkButton>
        )}
      </div>
    </article>
  )
}

function Page({ offset }: { offset: number }) {
  const read = useData(listOwnReviews, { query: { limit: page_size, offset } })
  return (
    <Reading read={read}>
      {({ reviews, count, rating }) => (
        <>
          {offset === 0 && rating && (
            <p class="panel">
              {t("review_rating", {
                speed: formatNumber(rating.speed, language.get()),
                packing: formatNumber(rating.packing, language.get()),
                count: rating.count,
              })}
            </p>
          )}
          {reviews.map((review) => (
            <Card key={review.id} review={review} />
          ))}
          {count === 0 && (
            <Empty icon="done" title={t("reviews_none")}>
              {t("reviews_none_hint")}
            </Empty>
          )}
          <SeeMore
            when={offset + reviews.length < count && reviews.length > 0}
            next={() => <Page offset={offset + page_size} />}
          />
        </>
      )}
    </Reading>
  )
}

/** What buyers wrote of the seller's goods, the newest first. */
export function Reviews() {
  return (
    <Screen title={t("reviews_title")} up={{ name: "home" }}>
      <Page offset={0} />
    </Screen>
  )
}
