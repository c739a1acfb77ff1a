import { type StaffReview, staffReviewFilters } from "@chophien/contract/staff/reviews"
import {
  ActDrawer,
  ChoiceButtons,
  Failed,
  Nothing,
  Pages,
  reasonOf,
  TextField,
  useTexts,
  Waiting,
} from "@chophien/platform/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Star } from "@medusajs/icons"
import { Container, Heading, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { ReviewRow } from "../../components/review-row"
import { review_page_size, useModeration, useReviews } from "../../reviews"

function HideDrawer({ review, onClose }: { review: StaffReview; onClose: () => void }) {
  const { t } = useTexts()
  const moderation = useModeration()
  const [reason, setReason] = useState("")
  const [tried, setTried] = useState(false)
  const act = (): void => {
    setTried(true)
    if (!reason.trim()) return
    moderation.mutate(
      { id: review.id, act: "hide", reason: reason.trim() },
      {
        onSuccess: () => {
          toast.success(t("shopper_reviews.hide_done"))
          onClose()
        },
        onError: (error) => toast.error(reasonOf(error, t)),
      }
    )
  }
  return (
    <ActDrawer
      title={t("shopper_reviews.hide_title")}
      action={t("shopper_reviews.hide")}
      variant="danger"
      isBusy={moderation.isPending}
      onAct={act}
      onClose={onClose}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("shopper_reviews.hide_hint")}
      </Text>
      <TextField
        long
        label={t("shopper_reviews.reason")}
        problem={tried && !reason.trim() ? t("shopper_reviews.need_reason") : undefined}
        value={reason}
        onChange={setReason}
        max={500}
      />
    </ActDrawer>
  )
}

/** The reviews that wait for a person, those hidden, or all. */
export default function ReviewsPage() {
  const { t } = useTexts()
  const [state, setState] = useState<(typeof staffReviewFilters)[number]>("to_decide")
  const [offset, setOffset] = useState(0)
  const [hidden, setHidden] = useState<StaffReview | null>(null)
  const moderation = useModeration()
  const { data, error, refetch } = useReviews(state, offset)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  const pass = (id: string) =>
    moderation.mutate(
      { id, act: "pass" },
      {
        onSuccess: () => toast.success(t("shopper_reviews.pass_done")),
        onError: (failure) => toast.error(reasonOf(failure, t)),
      }
    )
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <Heading>{t("shopper_reviews.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("shopper_reviews.subtitle")}
        </Text>
        <div className="flex flex-wrap gap-2">
          <ChoiceButtons
            values={staffReviewFilters}
            chosen={state}
            nameOf={(filter) => t(`shopper_reviews.filters.${filter}`)}
            onChoose={(filter) => {
              setState(filter)
              setOffset(0)
            }}
          />
        </div>
      </div>
      {!data.count && <Nothing title={t("shopper_reviews.none")} hint={t("shopper_reviews.none_hint")} />}
      <ul className="divide-y">
        {data.reviews.map((review) => (
          <ReviewRow
            key={review.id}
            review={review}
            isBusy={moderation.isPending}
            onPass={() => pass(review.id)}
            onHide={() => setHidden(review)}
          />
        ))}
      </ul>
      <Pages offset={offset} size={review_page_size} count={data.count} onMove={setOffset} />
      {hidden && <HideDrawer review={hidden} onClose={() => setHidden(null)} />}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.shopper_reviews",
  translationNs: "chophien",
  icon: Star,
  rank: 7,
})

function Breadcrumb() {
  const { t } = useTexts()
  return <span>{t("menu.shopper_reviews")}</span>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
