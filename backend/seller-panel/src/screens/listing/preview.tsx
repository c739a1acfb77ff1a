import { listListingCategories } from "@chophien/contract/seller/listings"
import { formatVnd } from "@chophien/vocabulary/amount"
import { formatWeight } from "@chophien/vocabulary/weight"
import type { ComponentChildren } from "preact"
import { type TextKey, t } from "../../i18n"
import { useData } from "../../offline/data"
import type { Photo } from "../../offline/jobs"
import { useLatestPriceTerms } from "../../price-terms/price-terms"
import { WhatIsLeft } from "../../price-terms/what-is-left"
import { Icon } from "../../ui/icon"
import { allMonths, type Draft, isDone, isKept, type Step } from "./draft"
import { usePhotoSource } from "./photos"
import { processingTexts } from "./step-origin"
import { shipTexts } from "./step-ship"

function FirstPhoto({ photo, count }: { photo: Photo; count: number }) {
  return (
    <div class="preview-photo">
      <img src={usePhotoSource(photo)} alt={t("photo_main")} />
      {count > 1 && <span class="preview-count">1 / {count}</span>}
    </div>
  )
}

const stepTexts: Record<Step, TextKey> = {
  photos: "step_photos",
  name: "step_name",
  price: "step_price",
  ship: "step_ship",
  origin: "step_origin",
}

function Part({
  step,
  draft,
  onEdit,
  children,
}: {
  step: Step
  draft: Draft
  onEdit: (step: Step) => void
  children: ComponentChildren
}) {
  return (
    <div class={`part${isDone(step, draft) ? "" : " part-open"}`}>
      <button
        type="button"
        class="part-edit"
        aria-label={t("edit_part", { part: t(stepTexts[step]) })}
        onClick={() => onEdit(step)}
      >
        <Icon name="pencil" size={20} />
        <span>{t("edit")}</span>
      </button>
      {children}
    </div>
  )
}

/** The months as few words: `Quanh năm`, or `T5, T6, T7`. */
const seasonWords = (months: number[]): string =>
  months.length === allMonths.length
    ? t("season_all")
    : months.map((number) => t("month_short", { number })).join(", ")

/** The listing as shoppers will see it, each part with a way back to it; `several` variants have their prices elsewhere. */
export function Preview({
  draft,
  several = false,
  onEdit,
}: {
  draft: Draft
  several?: boolean
  onEdit: (step: Step) => void
}) {
  const categories = useData(listListingCategories, {})
  const [first] = draft.photos
  useLatestPriceTerms()
  const category = categories.data?.categories.find(({ slug }) => slug === draft.category_slug)
  return (
    <section class="preview">
      {first && <FirstPhoto photo={first} count={draft.photos.length} />}
      <Part step="photos" draft={draft} onEdit={onEdit}>
        <p class="muted">{t("photos_count", { count: draft.photos.length })}</p>
      </Part>
      <Part step="name" draft={draft} onEdit={onEdit}>
        <p class="big">{draft.title}</p>
        {category && <p class="muted">{category.name}</p>}
        {draft.description && <p class="preview-description">{draft.description}</p>}
      </Part>
      {!several && (
        <Part step="price" draft={draft} onEdit={onEdit}>
          <p class="money money-big">
            {t("per_unit", { price: formatVnd(draft.price ?? 0), unit: draft.unit })}
          </p>
          <p class="muted">
            {formatWeight(draft.weight_g ?? 0)} ·{" "}
            {draft.stock ? t("stock_left", { count: draft.stock }) : t("stock_out")}
          </p>
          <WhatIsLeft price={draft.price} goods={draft} />
        </Part>
      )}
      <Part step="ship" draft={draft} onEdit={onEdit}>
        {draft.ship_class && (
          <p class="with-icon">
            <Icon name={shipTexts[draft.ship_class].icon} />
            {t(shipTexts[draft.ship_class].label)}
          </p>
        )}
      </Part>
      <Part step="origin" draft={draft} onEdit={onEdit}>
        <p>
          {seasonWords(draft.season_months)}
          {draft.season_months.length < allMonths.length && isKept(draft) && ` · ${t("season_kept")}`}
        </p>
        <p class="muted">
          {draft.producer_own !== null && t(draft.producer_own ? "own_yes" : "own_no")}
          {draft.processing_level && ` · ${t(processingTexts[draft.processing_level].label)}`}
        </p>
      </Part>
    </section>
  )
}
