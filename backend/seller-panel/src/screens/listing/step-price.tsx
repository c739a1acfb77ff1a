import { formatWeight } from "@chophien/vocabulary/weight"
import { t } from "../../i18n"
import { NumberField, TextField } from "../../ui/field"
import { moneyInWords } from "../../ui/money-in-words"
import type { Change, Draft, Problems } from "./draft"

const weights_g = [100, 250, 500, 1000, 2000, 5000]

/** The third step: how it is sold, for how much, how heavy, how many. */
export function StepPrice({ draft, change, problems }: { draft: Draft; change: Change; problems: Problems }) {
  const unit = draft.unit.trim()
  const low = draft.price !== null && draft.price > 0 && draft.price < 1000
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
      <NumberField
        label={unit ? t("price_for", { unit }) : t("price")}
        unit="₫"
        value={draft.price}
        onChange={(price) => change({ price })}
        hint={
          low
            ? t("price_low")
            : draft.price && unit
              ? t("price_words", { words: moneyInWords(draft.price), unit })
              : undefined
        }
        problem={problems.price}
      />
      <div class="group">
        <NumberField
          label={unit ? t("weight_for", { unit }) : t("weight")}
          unit={t("weight_unit")}
          value={draft.weight_g}
          onChange={(weight_g) => change({ weight_g })}
          hint={
            draft.weight_g && draft.weight_g >= 1000 ? `= ${formatWeight(draft.weight_g)}` : t("weight_hint")
          }
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
      </div>
      <NumberField
        label={unit ? t("stock_for", { unit }) : t("stock")}
        steps
        value={draft.stock}
        onChange={(stock) => change({ stock })}
        problem={problems.stock}
      />
    </>
  )
}
