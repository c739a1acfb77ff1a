import { type SellerListing as Listing, readOwnListing } from "@chophien/contract/seller/listings"
import type { ComponentProps } from "preact"
import { useLayoutEffect, useState } from "preact/hooks"
import { t } from "../../i18n"
import { useData } from "../../offline/data"
import type { Photo } from "../../offline/jobs"
import { enqueue, rows } from "../../offline/queue"
import { useStore } from "../../state/store"
import { Button, Notice } from "../../ui/basics"
import { NumberField } from "../../ui/field"
import { showFirstProblem } from "../../ui/first-problem"
import { Icon } from "../../ui/icon"
import { Reading, Screen } from "../../ui/screen"
import { Pending } from "../order-parts"
import { changesOf, type Draft, draftOf, factsOf, price_max, price_min, problemsOf, type Step } from "./draft"
import { FormStep, titleOf } from "./form-step"
import { Outcome } from "./outcome"
import { usePhotos } from "./photos"
import { Preview } from "./preview"
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

type Variant = Listing["variants"][number]

/** Price and stock of each variant. */
function Variants({
  listing,
  variants,
  onChange,
}: {
  listing: Listing
  variants: Variant[]
  onChange: (variants: Variant[]) => void
}) {
  const change = (id: string, part: Partial<Variant>): void =>
    onChange(variants.map((variant) => (variant.id === id ? { ...variant, ...part } : variant)))
  return (
    <section class="panel">
      <p>{t("several_variants", { count: listing.variants.length })}</p>
      {variants.map(({ id, title, price, stock }) => (
        <div key={id} class="variant">
          <NumberField
            label={t("variant_price", { title })}
            unit="₫"
            value={price}
            onChange={(value) => change(id, { price: value ?? 0 })}
            problem={price < price_min ? t("need_price") : price > price_max ? t("price_high") : undefined}
          />
          <NumberField
            label={t("variant_stock", { title })}
            steps
            value={stock}
            onChange={(value) => change(id, { stock: value ?? 0 })}
          />
        </div>
      ))}
    </section>
  )
}

function Form({ listing, onSent }: { listing: Listing; onSent: (sent: Sent) => void }) {
  const [before] = useState(() => draftOf(listing))
  const [kept] = useState(() => unsavedEdits.get().get(listing.id))
  const [draft, setDraft] = useState(kept?.draft ?? before)
  const [place, move] = usePlace({ at: "overview" })
  const [tried, setTried] = useState<Step | null>(null)
  const [asking, setAsking] = useState(false)
  const [variants, setVariants] = useState(kept?.variants ?? listing.variants)
  const change = (part: Partial<Draft>): void => setDraft((last) => ({ ...last, ...part }))
  const photos = usePhotos(draft.photos, (edit) =>
    setDraft((last) => ({ ...last, photos: edit(last.photos) }))
  )
  const inRange = variants.every(({ price }) => price >= price_min && price <= price_max)
  const facts = inRange ? factsOf(draft) : null
  const changes = facts ? changesOf(before, facts) : {}
  const several = listing.variants.length > 1
  const newVariants =
    several && variants !== listing.variants
      ? variants.map(({ id, price, stock }) => ({ id, price, stock }))
      : null
  const changed =
    Object.keys(changes).length > 0 || newVariants !== null || !samePhotos(before.photos, draft.photos)
  const published = listing.status === "published"
  const unsaved = changed || facts === null

  // Before the next thing is drawn: going back at once must not be quicker.
  useLayoutEffect(
    () => keepEdit(listing.id, unsaved ? { draft, variants } : null),
    [draft, variants, unsaved]
  )
  const discard = (): void => {
    setDraft(before)
    setVariants(listing.variants)
  }

  const save = async (publish: boolean): Promise<void> => {
    if (!facts) return
    const row_id = await enqueue({
      kind: "update_listing",
      listing_id: listing.id,
      title: facts.title,
      changes,
      photos: samePhotos(before.photos, draft.photos)
        ? null
        : draft.photos.map((photo) => (photo.url === null ? photo : { ...photo, blob: null })),
      variants: newVariants,
      publish,
    })
    keepEdit(listing.id, null)
    onSent({ row_id, title: facts.title, publish, known: published })
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
      {kept && unsaved && (
        <Notice tone="warning" icon="pencil" title={t("edit_unsaved")}>
          <p>{t("edit_unsaved_text")}</p>
          <Button small tone="plain" onClick={discard}>
            {t("edit_discard")}
          </Button>
        </Notice>
      )}
      {several ? (
        <Variants listing={listing} variants={variants} onChange={setVariants} />
      ) : (
        <section class="panel">
          <NumberField
            label={t("quick_stock")}
            steps
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
      {published && (
        <a class="row-link" href={listing.url} target="_blank" rel="noreferrer">
          <Icon name="store" />
          <span>{t("see_on_market")}</span>
          <Icon name="chevronRight" />
        </a>
      )}
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
