import { type SellerListing as Listing, readOwnListing } from "@chophien/contract/seller/listings"
import type { ComponentProps } from "preact"
import { useEffect, useLayoutEffect, useState } from "preact/hooks"
import { t } from "../../i18n"
import { useData } from "../../offline/data"
import type { Photo } from "../../offline/jobs"
import { enqueue, rows } from "../../offline/queue"
import { go } from "../../router"
import { useStore } from "../../state/store"
import { Button, Notice } from "../../ui/basics"
import { showFirstProblem } from "../../ui/first-problem"
import { Reading, Screen } from "../../ui/screen"
import { Pending } from "../order-parts"
import { changesOf, type Draft, draftOf, factsOf, problemsOf, type Step, seenOf } from "./draft"
import { areWhole, editedVariants, Variants, variantChanges } from "./edit-variants"
import { FormStep, titleOf } from "./form-step"
import { keepAnswers, keepPhotos } from "./kept-draft"
import { Outcome } from "./outcome"
import { usePhotos } from "./photos"
import { Preview } from "./preview"
import { StockField } from "./quantity-fields"
import { ReviewNotice } from "./review-notice"
import { SeeAndShare } from "./share"
import { keepEdit, unsavedEdits } from "./unsaved-edits"
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
  if (sent) return <Outcome {...sent} />
  if (listing && !pending) return <Form key={id} listing={listing} onSent={setSent} />
  return (
    <Screen title={t("edit_listing_title")} up={{ name: "listings" }}>
      {pending ? <Pending /> : <Reading read={read}>{() => null}</Reading>}
    </Screen>
  )
}

const samePhotos = (before: Photo[], after: Photo[]): boolean =>
  before.length === after.length && before.every(({ id }, index) => after[index]?.id === id)

function Form({ listing, onSent }: { listing: Listing; onSent: (sent: Sent) => void }) {
  const [kept] = useState(() => unsavedEdits.get().get(listing.id))
  const [before, setBefore] = useState(kept?.before ?? draftOf(listing))
  const [draft, setDraft] = useState(kept?.draft ?? before)
  const [place, move] = usePlace({ at: "overview" })
  const [tried, setTried] = useState<Step | null>(null)
  const [asking, setAsking] = useState(false)
  const [variants, setVariants] = useState(kept?.variants ?? editedVariants(listing))
  const change = (part: Partial<Draft>): void => setDraft((last) => ({ ...last, ...part }))
  const photos = usePhotos(draft.photos, (edit) =>
    setDraft((last) => ({ ...last, photos: edit(last.photos) }))
  )
  const several = listing.variants.length > 1
  const facts = !several || areWhole(variants) ? factsOf(draft) : null
  const changes = facts ? changesOf(before, facts) : {}
  const ofVariants = several ? variantChanges(variants) : null
  const stock_change = several || !facts ? 0 : facts.stock - (before.stock ?? 0)
  const changed =
    Object.keys(changes).length > 0 ||
    stock_change !== 0 ||
    ofVariants !== null ||
    !samePhotos(before.photos, draft.photos)
  const published = listing.status === "published"
  const unsaved = changed || facts === null

  // Before the next thing is drawn: going back at once must not be quicker.
  useLayoutEffect(
    () => keepEdit(listing.id, unsaved ? { before, draft, variants } : null),
    [before, draft, variants, unsaved]
  )
  const discard = (): void => {
    const fresh = draftOf(listing)
    setBefore(fresh)
    setDraft(fresh)
    setVariants(editedVariants(listing))
  }
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
    const row_id = await enqueue({
      kind: "update_listing",
      listing_id: listing.id,
      title: facts.title,
      changes,
      stock_change,
      seen: {
        ...seenOf(before, changes),
        ...(newPhotos ? { picture_urls: before.photos.flatMap(({ url }) => url ?? []) } : {}),
        ...(ofVariants ? { variants: ofVariants.seen } : {}),
      },
      photos: newPhotos,
      variants: ofVariants?.variants ?? null,
      publish: publish === published ? null : publish,
    })
    keepEdit(listing.id, null)
    onSent({ row_id, title: facts.title, publish, known: published })
  }

  /** A new listing that begins with what this one says. */
  const copy = async (): Promise<void> => {
    const { photos: same, ...answers } = draftOf(listing)
    const copied: Draft = { ...answers, title: t("copy_of", { title: answers.title }), photos: same }
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
      {several ? (
        <Variants variants={variants} onChange={setVariants} />
      ) : (
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
      <Preview
        draft={draft}
        several={several}
        onEdit={(step) => move({ at: "step", step, from: "overview" })}
      />
      {published && <SeeAndShare title={listing.title} url={listing.url} />}
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
    </Screen>
  )
}
