import { type SellerListing as Listing, readOwnListing } from "@chophien/contract/seller/listings"
import type { ComponentProps } from "preact"
import { useEffect, useLayoutEffect, useState } from "preact/hooks"
import { t } from "../../i18n"
import { useData } from "../../offline/data"
import type { Photo } from "../../offline/jobs"
import { enqueue, rows } from "../../offline/queue"
import { o } from "../../orders/texts"
import { useLatestPriceTerms } from "../../price-terms/price-terms"
import { go } from "../../router"
import { useStore } from "../../state/store"
import { Button, LinkButton, Notice } from "../../ui/basics"
import { showFirstProblem } from "../../ui/first-problem"
import { Reading, Screen } from "../../ui/screen"
import { Pending } from "../order-parts"
import { type Draft, draftOf, problemsOf, type Step, seenOf } from "./draft"
import { baseOfListing, changeJob, editOf, knownOf, packsOf, previewBody, wholeFacts } from "./edit-job"
import { SharedStock, StockQuestion, Variants } from "./edit-variants"
import { FormStep, titleOf } from "./form-step"
import { keepAnswers, keepPhotos } from "./kept-draft"
import { Outcome } from "./outcome"
import { PackFields } from "./pack-fields"
import { usePhotos } from "./photos"
import { Preview } from "./preview"
import { StockField } from "./quantity-fields"
import { Removal, Removed } from "./removal"
import { ReviewNotice } from "./review-notice"
import { SeeAndShare } from "./share"
import { ShopFrame } from "./shop-frame"
import { type Edit, keepEdit, unsavedEdits } from "./unsaved-edits"
import { usePlace } from "./use-step"

type Sent = ComponentProps<typeof Outcome>

/** Changing a listing: its overview, with the stock at hand and each part one tap away. */
export function EditListing({ id }: { id: string }) {
  const read = useData(readOwnListing, { params: { id } })
  const pending = useStore(rows).some(
    ({ job, state }) => state === "waiting" && job.kind === "update_listing" && job.listing_id === id
  )
  const [sent, setSent] = useState<Sent | null>(null)
  const listing = read.data?.listing
  const [removed, setRemoved] = useState<string | null>(null)
  if (sent) return <Outcome {...sent} />
  if (removed) return <Removed row_id={removed} />
  if (listing && !pending) return <Form key={id} listing={listing} onSent={setSent} onRemoved={setRemoved} />
  return (
    <Screen title={t("edit_listing_title")} up={{ name: "listings" }}>
      {pending ? <Pending /> : <Reading read={read}>{() => null}</Reading>}
    </Screen>
  )
}

/** A change that changes nothing but what is added to it. */
const nothingChanged = ({ id, title }: Listing) => ({
  ...{ kind: "update_listing" as const, listing_id: id, title, changes: {}, stock_change: 0, seen: {} },
  ...{ photos: null, variants: null, publish: null },
})

const samePhotos = (before: Photo[], after: Photo[]): boolean =>
  before.length === after.length && before.every(({ id }, index) => after[index]?.id === id)

function Form({
  listing,
  onSent,
  onRemoved,
}: {
  listing: Listing
  onSent: (sent: Sent) => void
  onRemoved: (row_id: string) => void
}) {
  const [kept] = useState(() => unsavedEdits.get().get(listing.id))
  const [edit, setEdit] = useState(kept ?? editOf(listing))
  const [place, move] = usePlace({ at: "overview" })
  const [tried, setTried] = useState<Step | null>(null)
  const [asking, setAsking] = useState(false)
  useLatestPriceTerms()
  const { before, draft, variants, shared, packs } = edit
  const set = (part: Partial<Edit>): void => setEdit((last) => ({ ...last, ...part }))
  const change = (part: Partial<Draft>): void =>
    setEdit((last) => ({ ...last, draft: { ...last.draft, ...part } }))
  const photos = usePhotos(draft.photos, (change) =>
    setEdit((last) => ({ ...last, draft: { ...last.draft, photos: change(last.draft.photos) } }))
  )
  const several = listing.variants.length > 1
  const base = baseOfListing(listing, edit)
  const facts = wholeFacts(listing, edit)
  const job = facts ? changeJob(listing, edit, facts) : null
  const changed = job !== null || !samePhotos(before.photos, draft.photos)
  const published = listing.status === "published"
  const unsaved = changed || facts === null

  // Before the next thing is drawn: going back at once must not be quicker.
  useLayoutEffect(() => keepEdit(listing.id, unsaved ? edit : null), [edit, unsaved])
  const discard = (): void => setEdit(editOf(listing))
  // What comes fresh from the market is shown where the seller has changed nothing.
  const [read, setRead] = useState(listing)
  useEffect(() => {
    if (read === listing) return
    setRead(listing)
    if (!unsaved) discard()
  }, [listing])

  const save = async (publish: boolean): Promise<void> => {
    if (!facts) return
    const newPhotos = samePhotos(before.photos, draft.photos)
      ? null
      : draft.photos.map((photo) => (photo.url === null ? photo : { ...photo, blob: null }))
    const { seen_variants, ...sent } = job ?? { changes: {}, variants: null, seen_variants: undefined }
    // Who writes another number has answered the question about the joined stock with it.
    const answered = shared && shared.value !== shared.seen && listing.shared_stock?.question
    const row_id = await enqueue({
      stock_change: 0,
      ...sent,
      kind: "update_listing",
      listing_id: listing.id,
      title: facts.title,
      ...(answered ? { stock_confirmed: true } : {}),
      seen: {
        ...seenOf(before, sent.changes),
        ...(newPhotos ? { picture_urls: before.photos.flatMap(({ url }) => url ?? []) } : {}),
        ...(seen_variants ? { variants: seen_variants } : {}),
      },
      photos: newPhotos,
      publish: publish === published ? null : publish,
    })
    keepEdit(listing.id, null)
    onSent({ row_id, title: facts.title, publish, known: published })
  }

  /** The stock that was kept is right, as it is. */
  const confirmStock = async (): Promise<void> => {
    await enqueue({ ...nothingChanged(listing), stock_confirmed: true })
  }

  /** A new listing that begins with what this one says. */
  const copy = async (): Promise<void> => {
    const { photos: same, ...answers } = draftOf(listing)
    const title = t("copy_of", { title: answers.title })
    const copied: Draft = { ...answers, title, packs: packsOf(listing), photos: same }
    await Promise.all([keepAnswers(copied), keepPhotos(same)])
    go({ name: "new_listing" })
  }

  if (place.at === "step") {
    const { step } = place
    const problems = problemsOf(step, draft)
    const done = (): void => {
      setTried(step)
      if (Object.keys(problems).length) showFirstProblem()
      else history.back()
    }
    return (
      <Screen
        title={titleOf(step)}
        onBack={() => history.back()}
        foot={<Button onClick={done}>{t("done")}</Button>}
      >
        <FormStep
          step={step}
          draft={draft}
          change={change}
          photos={photos}
          problems={tried === step ? problems : {}}
          withStock={!shared}
        />
      </Screen>
    )
  }

  return (
    <Screen
      title={t("edit_listing_title")}
      up={{ name: "listings" }}
      lead={<span class={`state state-${listing.status}`}>{t(listing.status)}</span>}
      foot={
        published ? (
          changed && (
            <Button icon="check" disabled={!facts} onClick={() => save(true)}>
              {t("save")}
            </Button>
          )
        ) : (
          <>
            <Button icon="check" disabled={!facts} onClick={() => save(true)}>
              {t("publish")}
            </Button>
            {changed && (
              <Button tone="plain" disabled={!facts} onClick={() => save(false)}>
                {t("save_draft")}
              </Button>
            )}
          </>
        )
      }
    >
      <ReviewNotice listing_id={listing.id} />
      {kept && unsaved && (
        <Notice tone="warning" icon="pencil" title={t("edit_unsaved")}>
          <p>{t("edit_unsaved_text")}</p>
          <Button small tone="plain" onClick={discard}>
            {t("edit_discard")}
          </Button>
        </Notice>
      )}
      <StockQuestion listing={listing} onConfirm={confirmStock} />
      {shared && (
        <SharedStock
          shared={shared}
          counted={base.counted}
          unit={draft.unit}
          onChange={(stock) => set({ shared: stock })}
        />
      )}
      {several && (
        <Variants
          variants={variants}
          goods={draft}
          shared={shared}
          counted={base.counted}
          unit={draft.unit}
          onChange={(all) => set({ variants: all })}
        />
      )}
      {!several && !shared && (
        <section class="panel">
          <StockField
            label={t("quick_stock")}
            unit={draft.unit}
            value={draft.stock}
            onChange={(stock) => change({ stock })}
            problem={problemsOf("price", draft).stock}
          />
        </section>
      )}
      <PackFields
        packs={packs}
        goods={draft}
        base={base}
        known={knownOf(listing, edit, base)}
        kinds={shared ? ["pack"] : several ? ["size"] : ["pack", "size"]}
        onChange={(all) => set({ packs: all })}
        tried={packs.length > 0}
      />
      {facts && <ShopFrame body={previewBody(listing, edit, facts)} photos={draft.photos} />}
      <Preview
        draft={draft}
        several={several}
        onEdit={(step) => move({ at: "step", step, from: "overview" })}
      />
      {published && <SeeAndShare title={listing.title} url={listing.url} picture={listing.pictures[0]} />}
      <Button tone="quiet" icon="copy" onClick={copy}>
        {t("copy_listing")}
      </Button>
      {published &&
        (asking ? (
          <Notice tone="warning" icon="alert" title={t("unpublish_sure")}>
            <div class="pair">
              <Button small tone="danger" onClick={() => save(false)}>
                {t("unpublish")}
              </Button>
              <Button small tone="plain" onClick={() => setAsking(false)}>
                {t("cancel")}
              </Button>
            </div>
          </Notice>
        ) : (
          <Button tone="quiet" onClick={() => setAsking(true)}>
            {t("unpublish")}
          </Button>
        ))}
      <LinkButton tone="quiet" to={{ name: "harvest", id: listing.id }}>
        {o("harvest")}
      </LinkButton>
      <Removal listing={listing} onSent={onRemoved} />
    </Screen>
  )
}
