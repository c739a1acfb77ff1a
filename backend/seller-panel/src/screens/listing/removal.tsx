import type { SellerListing as Listing } from "@chophien/contract/seller/listings"
import { useState } from "preact/hooks"
import { t } from "../../i18n"
import { enqueue, rows } from "../../offline/queue"
import { removedListings } from "../../offline/send"
import { useStore } from "../../state/store"
import { Button, Empty, LinkButton, Notice } from "../../ui/basics"
import { Screen } from "../../ui/screen"
import { keepEdit } from "./unsaved-edits"

/** Takes a listing away, after telling what happens to it. */
export function Removal({
  listing: { id, title },
  onSent,
}: {
  listing: Pick<Listing, "id" | "title">
  onSent: (row_id: string) => void
}) {
  const [asking, setAsking] = useState(false)
  const remove = async (): Promise<void> => {
    const row_id = await enqueue({ kind: "remove_listing", listing_id: id, title })
    keepEdit(id, null)
    onSent(row_id)
  }
  if (!asking)
    return (
      <Button tone="quiet" icon="trash" onClick={() => setAsking(true)}>
        {t("remove_listing")}
      </Button>
    )
  return (
    <Notice tone="warning" icon="alert" title={t("remove_sure", { title })}>
      <p>{t("remove_text")}</p>
      <div class="pair">
        <Button small tone="danger" icon="trash" onClick={remove}>
          {t("remove_yes")}
        </Button>
        <Button small tone="plain" onClick={() => setAsking(false)}>
          {t("cancel")}
        </Button>
      </div>
    </Notice>
  )
}

/** What became of a listing that was taken away: deleted, put away for its buyers, waiting, or refused. */
export function Removed({ row_id }: { row_id: string }) {
  const row = useStore(rows).find(({ id }) => id === row_id)
  const outcome = removedListings.get(row_id)
  const foot = (
    <>
      {row && <LinkButton to={{ name: "waiting" }}>{t("waiting_title")}</LinkButton>}
      <LinkButton tone="plain" to={{ name: "listings" }}>
        {t("to_listings")}
      </LinkButton>
    </>
  )
  if (row)
    return (
      <Screen title={t("remove_listing")} foot={foot}>
        <Empty
          icon={row.state === "refused" ? "alert" : "hourglass"}
          title={row.state === "refused" ? (row.message ?? "") : t("removed_waiting")}
        />
      </Screen>
    )
  return (
    <Screen title={t("removed_title")} foot={foot}>
      <div class="good">
        <Empty icon="done" title={t(outcome === "archived" ? "removed_archived" : "removed_deleted")} />
      </div>
    </Screen>
  )
}
