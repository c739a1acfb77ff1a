import { t } from "../../i18n"
import { online, rows } from "../../offline/queue"
import { sentListings } from "../../offline/send"
import { useStore } from "../../state/store"
import { Button, Empty, LinkButton } from "../../ui/basics"
import { Screen } from "../../ui/screen"
import { ReviewNotice } from "./review-notice"
import { SeeAndShare } from "./share"

interface OutcomeProps {
  row_id: string
  title: string
  publish: boolean
  /** Whether it was on the market before: then it was changed, not put there. */
  known?: boolean
  onNext?: () => void
}

/** What became of a listing that was sent: on the market, waiting for the network, or refused. */
export function Outcome({ row_id, title, publish, known = false, onNext }: OutcomeProps) {
  const row = useStore(rows).find(({ id }) => id === row_id)
  const connected = useStore(online)
  const listing = sentListings.get(row_id)
  const foot = (
    <>
      {row?.state === "refused" && <LinkButton to={{ name: "waiting" }}>{t("waiting_title")}</LinkButton>}
      {onNext && row?.state !== "refused" && (
        <Button icon="camera" onClick={onNext}>
          {t("add_another")}
        </Button>
      )}
      <LinkButton tone="plain" to={{ name: "listings" }}>
        {t("to_listings")}
      </LinkButton>
    </>
  )
  // The market has it, and a person looks at it before shoppers see it.
  if (!row && publish && listing?.status === "draft") {
    return (
      <Screen title={t("review_waiting")} foot={foot}>
        <ReviewNotice listing_id={listing.id} />
      </Screen>
    )
  }
  if (!row) {
    return (
      <Screen title={t(publish && !known ? "listing_sent_title" : "listing_saved_title")} foot={foot}>
        <div class="good">
          <Empty
            icon="done"
            title={t(!publish ? "listing_saved_text" : known ? "listing_updated_text" : "listing_sent_text", {
              title,
            })}
          />
        </div>
        {publish && listing && (
          <SeeAndShare title={listing.title} url={listing.url} picture={listing.pictures[0]} />
        )}
      </Screen>
    )
  }
  if (row.state === "refused") {
    return (
      <Screen title={t(known ? "listing_not_saved_title" : "listing_refused_title")} foot={foot}>
        <Empty icon="alert" title={row.message ?? ""} />
      </Screen>
    )
  }
  return (
    <Screen title={t(connected ? "listing_sending_title" : "listing_waiting_title")} foot={foot}>
      <Empty
        icon="hourglass"
        title={connected ? t("listing_sending_text") : t("listing_waiting_text", { title })}
      />
    </Screen>
  )
}
