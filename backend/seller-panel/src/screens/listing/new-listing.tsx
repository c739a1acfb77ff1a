import { useEffect, useState } from "preact/hooks"
import { t } from "../../i18n"
import type { Photo } from "../../offline/jobs"
import { enqueue } from "../../offline/queue"
import { back } from "../../router"
import { Button, Empty, Loading } from "../../ui/basics"
import { showFirstProblem } from "../../ui/first-problem"
import { Screen } from "../../ui/screen"
import { type Draft, emptyDraft, factsOf, problemsOf, type Step, steps } from "./draft"
import { FormStep, titleOf } from "./form-step"
import { dropDraft, keepAnswers, keepPhotos, keptDraft } from "./kept-draft"
import { Outcome } from "./outcome"
import { baseOf, variantsOf } from "./packs"
import { usePhotos } from "./photos"
import { Preview } from "./preview"
import { ShopFrame } from "./shop-frame"
import { leaveSteps, usePlace } from "./use-step"

/** Listing a product: five short steps and a last look. What was filled in stays on the phone until it is sent. */
export function NewListing() {
  const [found, setFound] = useState<Draft | "none" | undefined>()
  const [start, setStart] = useState<Draft | undefined>()
  const [round, setRound] = useState(0)
  const startNext = (): void => {
    history.replaceState({ inside: true }, "")
    setStart(emptyDraft)
    setRound(round + 1)
  }
  useEffect(() => {
    void keptDraft().then((kept) => setFound(kept ?? "none"))
  }, [])
  if (start) return <Form key={round} start={start} onNext={startNext} />
  if (found === undefined) return <Loading />
  if (found === "none") return <Form key={round} start={emptyDraft} onNext={startNext} />
  const discard = async (): Promise<void> => {
    await dropDraft()
    setStart(emptyDraft)
  }
  return (
    <Screen
      title={t("new_listing_title")}
      up={{ name: "home" }}
      foot={
        <>
          <Button onClick={() => setStart(found)}>{t("draft_continue")}</Button>
          <Button tone="plain" icon="trash" onClick={discard}>
            {t("draft_discard")}
          </Button>
        </>
      }
    >
      <Empty icon="pencil" title={t("draft_found")}>
        {found.title}
      </Empty>
    </Screen>
  )
}

function Form({ start, onNext }: { start: Draft; onNext: () => void }) {
  const [draft, setDraft] = useState(start)
  const [place, move] = usePlace({ at: "step", step: "photos", from: "before" })
  const [tried, setTried] = useState<Step | null>(null)
  const [sent, setSent] = useState<{ row_id: string; title: string; publish: boolean } | null>(null)
  const change = (part: Partial<Draft>): void => setDraft((last) => ({ ...last, ...part }))
  const photos = usePhotos(draft.photos, (edit: (all: Photo[]) => Photo[]) =>
    setDraft((last) => ({ ...last, photos: edit(last.photos) }))
  )

  useEffect(() => {
    if (draft !== start && !sent) void keepAnswers(draft)
  }, [draft, sent])
  useEffect(() => {
    if (draft.photos !== start.photos && !sent) void keepPhotos(draft.photos)
  }, [draft.photos, sent])

  const finish = async (publish: boolean): Promise<void> => {
    const facts = factsOf(draft)
    const open = steps.find((step) => Object.keys(problemsOf(step, draft)).length > 0)
    if (!facts || open) {
      if (open) {
        setTried(open)
        move({ at: "step", step: open, from: "overview" })
      }
      return
    }
    const row_id = await enqueue({
      kind: "create_listing",
      facts,
      ...packsOf(draft, facts.stock),
      photos: draft.photos.map((photo) => (photo.url === null ? photo : { ...photo, blob: null })),
      publish,
    })
    setSent({ row_id, title: facts.title, publish })
    leaveSteps()
    await dropDraft()
  }

  if (sent) return <Outcome {...sent} onNext={onNext} />

  if (place.at === "overview") {
    const facts = factsOf(draft)
    return (
      <Screen
        title={t("step_preview")}
        onBack={() => history.back()}
        foot={
          <>
            <Button icon="check" onClick={() => finish(true)}>
              {t("publish")}
            </Button>
            <Button tone="plain" onClick={() => finish(false)}>
              {t("save_draft")}
            </Button>
          </>
        }
      >
        {facts && (
          <ShopFrame body={{ ...facts, ...shownStock(draft, facts.stock) }} photos={draft.photos} isOpen />
        )}
        <p class="hint">{t("preview_parts")}</p>
        <Preview draft={draft} onEdit={(step) => move({ at: "step", step, from: "overview" })} />
      </Screen>
    )
  }

  const { step, from } = place
  const problems = problemsOf(step, draft)
  const next = (): void => {
    setTried(step)
    if (Object.keys(problems).length) {
      showFirstProblem()
      return
    }
    if (from === "overview") {
      history.back()
      return
    }
    const following = steps[steps.indexOf(step) + 1]
    move(following ? { at: "step", step: following, from } : { at: "overview" })
  }
  return (
    <Screen
      title={titleOf(step)}
      lead={
        <>
          <p class="top-under">{t("step_of", { step: steps.indexOf(step) + 1, count: steps.length })}</p>
          <progress
            class="top-progress"
            max={steps.length}
            value={steps.indexOf(step) + 1}
            aria-label={t("step_of", { step: steps.indexOf(step) + 1, count: steps.length })}
          />
        </>
      }
      onBack={() => (step === "photos" && from === "before" ? back({ name: "listings" }) : history.back())}
      foot={<Button onClick={next}>{t(from === "overview" ? "done" : "continue")}</Button>}
    >
      <FormStep
        step={step}
        draft={draft}
        change={change}
        photos={photos}
        problems={tried === step ? problems : {}}
        fresh
      />
    </Screen>
  )
}

/** What a preview says of stock and packs. */
function shownStock(draft: Draft, stock: number) {
  const packs = packsOf(draft, stock)
  return { ...packs, ...("shared_stock" in packs ? { stock: undefined } : {}), publish: false }
}

/** The packs of a new listing as they are sent: on one stock, counted in what the smallest needs, or with their own. */
function packsOf(draft: Draft, stock: number) {
  const [first] = draft.packs
  if (!first) return {}
  const base = baseOf(draft)
  const more_variants = variantsOf(draft.packs, base)
  if (first.kind === "size") return { more_variants }
  return {
    shared_stock: { unit: base.counted, amount: stock * base.content },
    content: base.content,
    more_variants,
  }
}
