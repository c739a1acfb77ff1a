import { contradictedWeight } from "@chophien/vocabulary/unit"
import { formatWeight } from "@chophien/vocabulary/weight"
import { t } from "../../i18n"
import { useLatestPriceTerms } from "../../price-terms/price-terms"
import { WhatIsLeft } from "../../price-terms/what-is-left"
import { Button, Notice } from "../../ui/basics"
import { TextField } from "../../ui/field"
import { type Change, type Draft, firstOf, type Problems, weightKey } from "./draft"
import { PackFields } from "./pack-fields"
import { baseOf } from "./packs"
import { PriceField, StockField, WeightField } from "./quantity-fields"

const weights_g = [100, 250, 500, 1000, 2000, 5000]

/** The third step: how it is sold, for how much, how heavy, how many, and in which packs. */
export function StepPrice({
  draft,
  change,
  problems,
  fresh = false,
  withStock = true,
}: {
  draft: Draft
  change: Change
  problems: Problems
  /** Whether the listing is new: the packs of one that is there stand on its overview. */
  fresh?: boolean
  /** Not where the stock stands on the listing's overview alone: the one that packs draw on. */
  withStock?: boolean
}) {
  const unit = draft.unit.trim()
  useLatestPriceTerms()
  return (
    <>
      <div class="group">
        <TextField
          label={t("unit")}
          placeholder={t("unit_other")}
          max={40}
          value={draft.unit}
          onChange={(value) => change({ unit: value })}
          problem={problems.unit}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row on older phones. */}
        <div class="chips" role="group" aria-label={t("unit")}>
          {t("units")
            .split("|")
            .map((value) => (
              <button
                key={value}
                type="button"
                class="chip"
                aria-pressed={unit === value}
                onClick={() =>
                  change({
                    unit: value,
                    ...(value === "kg" && draft.weight_g === null ? { weight_g: 1000 } : {}),
                  })
                }
              >
                {value}
              </button>
            ))}
        </div>
      </div>
      <div class="group">
        <PriceField
          label={unit ? t("price_for", { unit }) : t("price")}
          unit={unit}
          value={draft.price}
          onChange={(price) => change({ price })}
          problem={problems.price}
        />
        <WhatIsLeft price={draft.price} goods={draft} />
      </div>
      <div class="group">
        <WeightField
          label={unit ? t("weight_for", { unit }) : t("weight")}
          value={draft.weight_g}
          onChange={(weight_g) => change({ weight_g })}
          problem={problems.weight_g}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row on older phones. */}
        <div class="chips" role="group" aria-label={t("weight")}>
          {weights_g.map((weight_g) => (
            <button
              key={weight_g}
              type="button"
              class="chip"
              aria-pressed={draft.weight_g === weight_g}
              onClick={() => change({ weight_g })}
            >
              {formatWeight(weight_g)}
            </button>
          ))}
        </div>
        <WeightDoubt draft={draft} change={change} />
      </div>
      {withStock && (
        <StockField
          label={unit ? t("stock_for", { unit }) : t("stock")}
          unit={unit}
          value={draft.stock}
          onChange={(stock) => change({ stock })}
          problem={problems.stock}
        />
      )}
      {fresh && unit && (
        <PackFields
          packs={draft.packs}
          goods={draft}
          base={baseOf(draft)}
          known={[firstOf(draft)]}
          kinds={["pack", "size"]}
          onChange={(packs) => change({ packs })}
          tried={problems.packs !== undefined}
        />
      )}
    </>
  )
}

/** Asks about a weight that the unit's own words contradict: neither is changed unasked. */
function WeightDoubt({ draft, change }: { draft: Draft; change: Change }) {
  const { weight_g } = draft
  const unit = draft.unit.trim()
  const contents_g = weight_g === null ? null : contradictedWeight(unit, weight_g)
  if (weight_g === null || contents_g === null || draft.weight_agreed === weightKey(draft)) return null
  const weight = formatWeight(weight_g)
  return (
    <Notice tone="warning" icon="weight" title={t("weight_doubt", { unit, weight })}>
      <div class="stack">
        <Button small onClick={() => change({ weight_g: contents_g })}>
          {t("weight_of_unit", { weight: formatWeight(contents_g) })}
        </Button>
        <Button small tone="plain" onClick={() => change({ weight_agreed: weightKey(draft) })}>
          {t("weight_agreed", { weight })}
        </Button>
      </div>
    </Notice>
  )
}
