import { readAmount } from "@chophien/vocabulary/money-input"
import { formatNumber } from "@chophien/vocabulary/number"
import { Button, Input } from "@medusajs/ui"
import { useEffect, useRef, useState } from "react"
import { useTexts } from "./texts"

interface Props {
  value: number
  label: string
  /** The least and the most the field takes. */
  bounds: { min: number; max: number }
  onChange: (value: number) => void
  id?: string
}

/**
 * A small field for a whole number. What was typed stands as it is until the field is left.
 * A number that can mean two things is asked about below the field. One that was not understood keeps the form from
 * being sent (`reportValidity`).
 */
export function NumberCell({ value, label, bounds, onChange, id }: Props) {
  const { t } = useTexts()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const reading = readAmount(typed ?? formatNumber(value), bounds)
  const problem =
    reading.outcome === "value"
      ? ""
      : t("number.not_read", { min: formatNumber(bounds.min), max: formatNumber(bounds.max) })
  useEffect(() => input.current?.setCustomValidity(problem), [problem])
  const type = (text: string): void => {
    setTyped(text)
    const read = readAmount(text, bounds)
    if (read.outcome === "value") onChange(read.value)
  }
  const choose = (choice: number): void => {
    setTyped(null)
    onChange(choice)
  }
  return (
    <div className="flex min-w-20 flex-col gap-y-1">
      <Input
        ref={input}
        id={id}
        size="small"
        type="text"
        inputMode="numeric"
        className="text-right tabular-nums"
        aria-label={id ? undefined : label}
        aria-invalid={problem !== ""}
        value={typed ?? formatNumber(value)}
        onChange={(event) => type(event.target.value)}
        onBlur={() => problem === "" && setTyped(null)}
      />
      {reading.outcome === "question" && (
        <span className="txt-compact-xsmall text-ui-fg-subtle flex flex-wrap items-center gap-1">
          {t("number.meant")}
          {reading.choices.map((choice) => (
            <Button
              key={choice}
              type="button"
              size="small"
              variant="secondary"
              onClick={() => choose(choice)}
            >
              {formatNumber(choice)}
            </Button>
          ))}
        </span>
      )}
    </div>
  )
}
