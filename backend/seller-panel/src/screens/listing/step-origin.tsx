import { type ProcessingLevel, processingLevels } from "@chophien/vocabulary/goods"
import { type TextKey, t } from "../../i18n"
import { Choice } from "../../ui/choice"
import { Icon } from "../../ui/icon"
import { allMonths, type Change, type Draft, isKept, type Problems } from "./draft"

/** How each level of processing is said. */
export const processingTexts: Record<ProcessingLevel, { label: TextKey; hint: TextKey }> = {
  raw: { label: "processing_raw", hint: "processing_raw_hint" },
  preliminary: { label: "processing_preliminary", hint: "processing_preliminary_hint" },
  processed: { label: "processing_processed", hint: "processing_processed_hint" },
}

function Season({ draft, change, problem }: { draft: Draft; change: Change; problem: string | undefined }) {
  const chosen = new Set(draft.season_months)
  const all = chosen.size === allMonths.length
  const toggle = (month: number): void => {
    // From “all year”, the first tap means “only this month”: nobody wants to untick eleven.
    const next = all
      ? [month]
      : chosen.has(month)
        ? draft.season_months.filter((other) => other !== month)
        : [...draft.season_months, month]
    change({ season_months: next.sort((a, b) => a - b) })
  }
  return (
    <fieldset class={`choice${problem ? " field-wrong" : ""}`}>
      <legend>{t("season")}</legend>
      <button
        type="button"
        class="chip chip-wide"
        aria-pressed={all}
        onClick={() => change({ season_months: all ? [] : [...allMonths] })}
      >
        {t("season_all")}
      </button>
      <div class="months">
        {allMonths.map((month) => (
          <button
            key={month}
            type="button"
            class="chip"
            aria-pressed={!all && chosen.has(month)}
            aria-label={t("month", { number: month })}
            onClick={() => toggle(month)}
          >
            {t("month_short", { number: month })}
          </button>
        ))}
      </div>
      {!all && chosen.size > 0 && (
        <label class="choice-row">
          <input
            type="checkbox"
            checked={isKept(draft)}
            onChange={({ currentTarget }) => change({ sold_off_season: currentTarget.checked })}
          />
          <span class="choice-words">
            <span class="choice-label">{t("season_kept")}</span>
            <span class="choice-hint">{t("season_kept_hint")}</span>
          </span>
          <span class="choice-mark" aria-hidden="true">
            <Icon name="check" size={20} />
          </span>
        </label>
      )}
      {problem && (
        <p class="problem">
          <Icon name="alert" size={20} />
          {problem}
        </p>
      )}
    </fieldset>
  )
}

/** The fifth step: when it is there and where it comes from. */
export function StepOrigin({
  draft,
  change,
  problems,
}: {
  draft: Draft
  change: Change
  problems: Problems
}) {
  return (
    <>
      <Season draft={draft} change={change} problem={problems.season_months} />
      <Choice
        legend={t("own")}
        value={draft.producer_own === null ? null : draft.producer_own ? "yes" : "no"}
        onChange={(answer) => change({ producer_own: answer === "yes" })}
        options={[
          { value: "yes", label: t("own_yes"), hint: t("own_yes_hint"), icon: "sprout" },
          { value: "no", label: t("own_no"), hint: t("own_no_hint"), icon: "store" },
        ]}
        problem={problems.producer_own}
      />
      <Choice
        legend={t("processing")}
        value={draft.processing_level}
        onChange={(processing_level) => change({ processing_level })}
        options={processingLevels.map((value) => ({
          value,
          label: t(processingTexts[value].label),
          hint: t(processingTexts[value].hint),
        }))}
        problem={problems.processing_level}
      />
      <p class="hint">{t("tax_hint")}</p>
    </>
  )
}
