import type { ListingReview } from "@chophien/contract/staff/listing-reviews"
import {
  ActDrawer,
  Failed,
  formatMoment,
  Nothing,
  reasonOf,
  TablePages,
  TextField,
  useTexts,
  Waiting,
} from "@chophien/platform/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Eye } from "@medusajs/icons"
import { Badge, Button, Container, Heading, Tabs, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { Link, useSearchParams } from "react-router-dom"
import { Compared } from "../../components/moderation/compared"
import { TrustDrawer } from "../../components/moderation/trust-drawer"
import { reviews_page_size, useDecideReview, useListingReviews } from "../../listing-reviews"

/** Why goods are held back most often; one click fills the word to the seller in. */
const usualReasons = ["picture", "claim", "price", "papers"] as const

function HoldDrawer({ review, onClose }: { review: ListingReview; onClose: () => void }) {
  const { t } = useTexts()
  const decide = useDecideReview(review.product_id)
  const [note, setNote] = useState("")
  const [tried, setTried] = useState(false)
  const isMissing = note.trim().length < 5
  const act = (): void => {
    setTried(true)
    if (isMissing) return
    decide.mutate(
      { decision: "hold", note: note.trim() },
      {
        onSuccess: () => {
          toast.success(t("reviews.hold_done"))
          onClose()
        },
        onError: (error) => toast.error(reasonOf(error, t)),
      }
    )
  }
  return (
    <ActDrawer
      title={t("reviews.hold_title", { title: review.title })}
      action={t("reviews.hold")}
      variant="danger"
      isBusy={decide.isPending}
      onAct={act}
      onClose={onClose}
    >
      <Text size="small">{t("reviews.hold_hint")}</Text>
      <div className="flex flex-wrap gap-2">
        {usualReasons.map((reason) => (
          <Button
            key={reason}
            size="small"
            variant="secondary"
            onClick={() => setNote(t(`reviews.usual_note.${reason}`))}
          >
            {t(`reviews.usual.${reason}`)}
          </Button>
        ))}
      </div>
      <TextField
        long
        label={t("reviews.note")}
        hint={t("reviews.note_hint")}
        max={1000}
        value={note}
        problem={tried && isMissing ? t("reviews.need_note") : undefined}
        onChange={setNote}
      />
    </ActDrawer>
  )
}

function Row({ review, onHold }: { review: ListingReview; onHold: () => void }) {
  const { t } = useTexts()
  const decide = useDecideReview(review.product_id)
  const [isTrusting, setTrusting] = useState(false)
  const pass = (): void =>
    decide.mutate(
      { decision: "pass" },
      {
        onSuccess: () => toast.success(t("reviews.pass_done")),
        onError: (error) => toast.error(reasonOf(error, t)),
      }
    )
  const isAskedByStaff = !review.reasons.length && !review.causes.length
  return (
    <li className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link to={`/products/${review.product_id}`} className="text-ui-fg-base font-medium hover:underline">
          {review.title}
        </Link>
        <Text size="small" className="text-ui-fg-subtle">
          <Link to={`/sellers/${review.seller_id}`} className="underline">
            {review.seller_name}
          </Link>
          {review.asked_at && ` · ${t("reviews.since", { time: formatMoment(review.asked_at) })}`}
        </Text>
        {review.causes.map((cause) => (
          <Badge key={cause} size="2xsmall" color="orange">
            {t(`reviews.cause.${cause}`)}
          </Badge>
        ))}
      </div>
      <Compared review={review} />
      {review.reasons.length > 0 && (
        <ul className="flex flex-col gap-y-2">
          {review.reasons.map(({ reason, law }) => (
            <li key={law} className="bg-ui-tag-orange-bg rounded-md p-3">
              <Text size="small" weight="plus" className="text-ui-tag-orange-text">
                {reason}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {law}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {isAskedByStaff && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("reviews.by_staff")}
        </Text>
      )}
      {review.note && <Text size="small">{t("reviews.noted", { note: review.note })}</Text>}
      <div className="flex flex-wrap gap-2">
        <Button size="small" isLoading={decide.isPending} onClick={pass}>
          {t("reviews.pass")}
        </Button>
        <Button size="small" variant="danger" onClick={onHold}>
          {t("reviews.hold")}
        </Button>
        <Button size="small" variant="transparent" onClick={() => setTrusting(true)}>
          {t("reviews.trust", { level: t(`moderation.level.${review.trust}`) })}
        </Button>
      </div>
      {isTrusting && (
        <TrustDrawer
          seller={{ id: review.seller_id, name: review.seller_name }}
          level={review.trust}
          onClose={() => setTrusting(false)}
        />
      )}
    </li>
  )
}

function List({ state }: { state: "waiting" | "held" }) {
  const { t } = useTexts()
  const [offset, setOffset] = useState(0)
  const [open, setOpen] = useState<ListingReview | null>(null)
  const { data, error, refetch } = useListingReviews(state, offset)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  if (!data.count) return <Nothing title={t(`reviews.empty_${state}`)} hint={t("reviews.empty_hint")} />
  return (
    <>
      <ul className="divide-y">
        {data.reviews.map((review) => (
          <Row key={review.product_id} review={review} onHold={() => setOpen(review)} />
        ))}
      </ul>
      <TablePages count={data.count} page_size={reviews_page_size} offset={offset} onOpen={setOffset} />
      {open && <HoldDrawer review={open} onClose={() => setOpen(null)} />}
    </>
  )
}

/** Listings that wait for a person before shoppers see them, and those that staff hold. */
export default function ListingReviewsPage() {
  const { t } = useTexts()
  const [address, setAddress] = useSearchParams()
  const state = address.get("state") === "held" ? "held" : "waiting"
  return (
    <Container className="p-0">
      <div className="px-6 py-4">
        <Heading>{t("reviews.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("reviews.subtitle")}
        </Text>
      </div>
      <Tabs value={state} onValueChange={(next) => setAddress(next === "held" ? { state: next } : {})}>
        <div className="border-b px-6 pb-3">
          <Tabs.List>
            <Tabs.Trigger value="waiting">{t("reviews.waiting")}</Tabs.Trigger>
            <Tabs.Trigger value="held">{t("reviews.held")}</Tabs.Trigger>
          </Tabs.List>
        </div>
        <List key={state} state={state} />
      </Tabs>
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.listing_reviews",
  translationNs: "chophien",
  icon: Eye,
  rank: 4,
})

function Breadcrumb() {
  const { t } = useTexts()
  return <Text size="small">{t("menu.listing_reviews")}</Text>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
