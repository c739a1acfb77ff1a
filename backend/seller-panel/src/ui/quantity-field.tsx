import type { QuantityReading } from "@chophien/vocabulary/typed-quantity"
import { useId, useState } from "preact/hooks"
import { t } from "../i18n"
import { type Around, described, Shell } from "./field"
import { Icon } from "./icon"

/** A question that came at once would move what a thumb or mouse is just pressing. */
const asks_after_ms = 250

interface Props extends Around {
  /** What a text means in this field. */
  read: (typed: string) => QuantityReading
  /** A value as it stands in the field. */
  write: (value: number) => string
  /** A value in words, so that a slip is seen before it is saved. */
  words: (value: number) => string
  /** What a button for a value says; its words where left out. */
  choice?: (value: number) => string
  value: number | null
  onChange: (value: number | null) => void
  unit?: string | undefined
  steps?: boolean
}

/**
 * A quantity that a person types in their own way: `85k`, `1,5 kg`, `1.000`. What was understood stands below in words.
 * What can mean two things is asked about with a button for each; until then the field holds nothing.
 */
export function QuantityField({
  read,
  write,
  words,
  choice = words,
  value,
  onChange,
  unit,
  steps = false,
  ...around
}: Props) {
  const id = useId()
  const textOf = (number: number | null): string => (number === null ? "" : write(number))
  const [own, setOwn] = useState({ typed: textOf(value), value })
  const [left, setLeft] = useState(false)
  // Who changed the value elsewhere, by a button or by discarding, sees that one.
  const typed = own.value === value ? own.typed : textOf(value)
  const reading = typed.trim() ? read(typed) : null
  const take = (number: number | null): void => {
    setOwn({ typed: textOf(number), value: number })
    onChange(number)
  }
  const step = (by: number): void => take(Math.max(0, (value ?? 0) + by))
  const unread = left && value === null && reading?.outcome === "refusal" ? t("number_unread") : undefined
  const asks = (left || around.problem) && reading?.outcome === "question" ? reading.choices : []
  const hint = value === null ? around.hint : words(value)
  const problem = asks.length ? t("number_asked") : (around.problem ?? unread)
  const answers = asks.length > 0 && (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row on older phones.
    <div class="chips" role="group" aria-label={t("number_asked")}>
      {asks.map((number) => (
        <button key={number} type="button" class="chip" onClick={() => take(number)}>
          {choice(number)}
        </button>
      ))}
    </div>
  )
  return (
    <Shell id={id} {...around} hint={hint} problem={problem} below={answers}>
      <div class={steps ? "with-steps" : "with-unit"}>
        {steps && (
          <button type="button" class="step-button" aria-label={t("less")} onClick={() => step(-1)}>
            <Icon name="minus" />
          </button>
        )}
        <input
          id={id}
          class="number"
          type="text"
          inputMode={steps ? "numeric" : "decimal"}
          autocomplete="off"
          maxLength={60}
          value={typed}
          aria-invalid={Boolean(problem)}
          aria-describedby={described(id, { ...around, hint, problem })}
          onInput={({ currentTarget }) => {
            const next = currentTarget.value.trim() ? read(currentTarget.value) : null
            const understood = next?.outcome === "value" ? next.value : null
            setOwn({ typed: currentTarget.value, value: understood })
            setLeft(false)
            onChange(understood)
          }}
          onBlur={() => {
            setTimeout(() => setLeft(true), asks_after_ms)
            if (value !== null) setOwn({ typed: write(value), value })
          }}
        />
        {steps && (
          <button type="button" class="step-button" aria-label={t("more")} onClick={() => step(1)}>
            <Icon name="plus" />
          </button>
        )}
        {unit && <span class="unit">{unit}</span>}
      </div>
    </Shell>
  )
}
