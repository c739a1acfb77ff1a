import { Field, useTexts } from "@chophien/platform/admin-kit"
import { months } from "@chophien/vocabulary/season"
import { Checkbox, Label } from "@medusajs/ui"
import { useId } from "react"

interface Props {
  /** Null while nothing is chosen; empty for all year. */
  value: number[] | null
  onChange: (value: number[] | null) => void
  problem?: string | undefined
}

/** The months in which goods are there, or all year. */
export function SeasonField({ value, onChange, problem }: Props) {
  const { t } = useTexts()
  const group = useId()
  const choose = (month: number, chosen: boolean): void => {
    const rest = (value ?? []).filter((other) => other !== month)
    const season = chosen ? [...rest, month].sort((a, b) => a - b) : rest
    onChange(season.length ? season : null)
  }
  return (
    <Field label={t("facts.field.season_months")} problem={problem}>
      {(id, described) => (
        <fieldset
          id={id}
          aria-describedby={described}
          className="grid grid-cols-4 gap-x-4 gap-y-2 sm:grid-cols-6"
        >
          <span className="col-span-full flex items-center gap-x-2">
            <Checkbox
              id={`${group}-all`}
              checked={value?.length === 0}
              onCheckedChange={(checked) => onChange(checked === true ? [] : null)}
            />
            <Label size="small" htmlFor={`${group}-all`}>
              {t("facts.all_year")}
            </Label>
          </span>
          {months.map((month) => (
            <span key={month} className="flex items-center gap-x-2">
              <Checkbox
                id={`${group}-${month}`}
                aria-label={t("facts.months", { months: month })}
                checked={value?.includes(month) ?? false}
                onCheckedChange={(checked) => choose(month, checked === true)}
              />
              <Label size="small" htmlFor={`${group}-${month}`} className="tabular-nums">
                {month}
              </Label>
            </span>
          ))}
        </fieldset>
      )}
    </Field>
  )
}
