import type { StaffFacts } from "@chophien/contract/staff/listings"
import { ActDrawer, Field, NumberCell, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { processingLevels, shipClasses } from "@chophien/vocabulary/goods"
import { unit_length_max } from "@chophien/vocabulary/unit"
import { weight_max_g, weight_min_g } from "@chophien/vocabulary/weight"
import { Text, toast } from "@medusajs/ui"
import { useRef, useState } from "react"
import { bodyOf, draftOf, type FactsDraft, useWriteFacts } from "../facts"
import { ChoiceField } from "./choice-field"
import { FaultLines } from "./fault-lines"
import { SeasonField } from "./season-field"

const weightBounds = { min: weight_min_g, max: weight_max_g }
const answers = ["yes", "no"] as const
const answerOf = (value: boolean | null) => (value === null ? null : value ? "yes" : "no")

/** The drawer in which staff write the facts of a listing. What is not known has to be chosen: nothing is guessed. */
export function FactsForm({ facts, onClose }: { facts: StaffFacts; onClose: () => void }) {
  const { t } = useTexts()
  const write = useWriteFacts(facts.product_id, () => {
    toast.success(t("facts.saved"))
    onClose()
  })
  const [draft, setDraft] = useState(() => draftOf(facts))
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const change = (part: Partial<FactsDraft>): void => setDraft((last) => ({ ...last, ...part }))
  const open = (value: unknown): string | undefined =>
    tried && value === null ? t("facts.need_choice") : undefined
  const save = (): void => {
    setTried(true)
    const body = bodyOf(draft)
    if (!form.current?.reportValidity() || !body) return
    write.mutate(body, { onError: (error) => toast.error(reasonOf(error, t)) })
  }
  const yesOrNo = (field: "perishable" | "sold_off_season" | "producer_own" | "is_sample") => (
    <ChoiceField
      label={t(`facts.field.${field}`)}
      hint={t(`facts.hint_of.${field}`)}
      value={answerOf(draft[field])}
      options={answers}
      textOf={(answer) => t(`facts.${answer}`)}
      onChange={(answer) => change({ [field]: answer === "yes" })}
      problem={open(draft[field])}
    />
  )
  return (
    <ActDrawer
      title={`${t("facts.title")}: ${facts.title}`}
      action={t("facts.save")}
      isBusy={write.isPending}
      onAct={save}
      onClose={onClose}
    >
      <form
        ref={form}
        noValidate
        className="flex flex-col gap-y-4"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {facts.faults.length > 0 && (
          <section className="border-ui-border-error bg-ui-bg-subtle rounded-lg border p-3">
            <Text size="small" weight="plus" className="mb-1">
              {t("facts.to_mend")}
            </Text>
            <FaultLines faults={facts.faults} />
          </section>
        )}
        <TextField
          label={t("facts.field.unit")}
          hint={t("facts.hint_of.unit")}
          max={unit_length_max}
          value={draft.unit}
          onChange={(unit) => change({ unit })}
          problem={tried && !draft.unit.trim() ? t("facts.need_unit") : undefined}
        />
        <ChoiceField
          label={t("facts.field.ship_class")}
          value={draft.ship_class}
          options={shipClasses}
          textOf={(ship_class) => t(`facts.ship_class.${ship_class}`)}
          onChange={(ship_class) => change({ ship_class })}
          problem={open(draft.ship_class)}
        />
        {yesOrNo("perishable")}
        <SeasonField
          value={draft.season_months}
          onChange={(season_months) => change({ season_months })}
          problem={tried && draft.season_months === null ? t("facts.need_season") : undefined}
        />
        {draft.season_months !== null && draft.season_months.length > 0 && yesOrNo("sold_off_season")}
        {yesOrNo("producer_own")}
        <ChoiceField
          label={t("facts.field.processing_level")}
          hint={t("facts.hint_of.processing_level")}
          value={draft.processing_level}
          options={processingLevels}
          textOf={(level) => t(`facts.processing_level.${level}`)}
          onChange={(processing_level) => change({ processing_level })}
          problem={open(draft.processing_level)}
        />
        {draft.weights.map(({ variant_id, title, weight_g }) => (
          <Field
            key={variant_id}
            label={t("facts.grams", { variant: title })}
            hint={t("facts.hint_of.weight_g")}
          >
            {(id) => (
              <NumberCell
                id={id}
                label={t("facts.grams", { variant: title })}
                bounds={weightBounds}
                value={weight_g}
                onChange={(next) =>
                  change({
                    weights: draft.weights.map((other) =>
                      other.variant_id === variant_id ? { ...other, weight_g: next } : other
                    ),
                  })
                }
              />
            )}
          </Field>
        ))}
        {yesOrNo("is_sample")}
      </form>
    </ActDrawer>
  )
}
