import type { StaffReview } from "@chophien/contract/staff/reviews"
import { formatMoment, useTexts } from "@chophien/platform/admin-kit"
import { Button, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"

interface Props {
  review: StaffReview
  isBusy: boolean
  onPass: () => void
  onHide: () => void
}

/** One review: what was written, why it is here, and what staff can do with it. */
export function ReviewRow({ review, isBusy, onPass, onHide }: Props) {
  const { t } = useTexts()
  const { state, stars, product, seller, photos, answer, findings, reports, acts } = review
  return (
    <li className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex min-w-0 flex-col gap-y-1">
        <Text weight="plus" className="break-words">
          <Link to={`/products/${product.id}`} className="underline">
            {product.title}
          </Link>
          {", "}
          <Link to={`/sellers/${seller.id}`} className="underline">
            {seller.name}
          </Link>
        </Text>
        <Text size="small">
          <span aria-hidden="true">{"★".repeat(stars)} </span>
          {t("shopper_reviews.stars", { count: stars })} · {t(`shopper_reviews.states.${state}`)}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("shopper_reviews.by", { name: review.author, time: formatMoment(review.written_at) })}
          {" · "}
          <Link to={`/orders/${review.order_id}`} className="underline">
            {t("shopper_reviews.order")}
          </Link>
        </Text>
        {review.text && <Text className="whitespace-pre-line break-words">{review.text}</Text>}
        {photos.length > 0 && (
          <ul className="flex flex-wrap gap-2">
            {photos.map((photo, index) => (
              <li key={photo.url}>
                <a href={photo.url} target="_blank" rel="noreferrer">
                  <img
                    src={photo.webp[0]?.url ?? photo.url}
                    alt={t("shopper_reviews.photo", { nth: index + 1 })}
                    className="h-24 w-24 rounded-md object-cover"
                    loading="lazy"
                  />
                </a>
              </li>
            ))}
          </ul>
        )}
        {answer && (
          <Text size="small" className="whitespace-pre-line break-words">
            {t("shopper_reviews.answer", { text: answer.text })}
          </Text>
        )}
        {review.hidden_reason && (
          <Text size="small">{t("shopper_reviews.hidden_reason", { reason: review.hidden_reason })}</Text>
        )}
      </div>
      {(findings.length > 0 || reports.length > 0) && (
        <ul className="bg-ui-tag-orange-bg flex flex-col gap-y-1 rounded-md p-3">
          {findings.map((finding) => (
            <li key={finding}>
              <Text size="small" className="text-ui-tag-orange-text">
                {t(`shopper_reviews.findings.${finding}`)}
              </Text>
            </li>
          ))}
          {reports.map(({ by, reason, text, at }) => (
            <li key={`${at} ${by}`}>
              <Text size="small" className="text-ui-tag-orange-text break-words">
                {t("shopper_reviews.report", {
                  who: t(`shopper_reviews.reporters.${by}`),
                  reason: t(`shopper_reviews.reasons.${reason}`),
                  time: formatMoment(at),
                })}
                {text && `: “${text}”`}
              </Text>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        {acts.includes("pass") && (
          <Button size="small" variant="secondary" disabled={isBusy} onClick={onPass}>
            {t(state === "shown" ? "shopper_reviews.stays" : "shopper_reviews.pass")}
          </Button>
        )}
        {acts.includes("hide") && (
          <Button size="small" variant="danger" disabled={isBusy} onClick={onHide}>
            {t("shopper_reviews.hide")}
          </Button>
        )}
      </div>
    </li>
  )
}
