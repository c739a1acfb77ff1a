import { Hint, Input, Label, Textarea } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useId } from "react"
import { useTexts } from "./texts"

interface Around {
  label: string
  hint?: string
  problem?: string | undefined
  optional?: boolean
}

/** A label, its control, and below it what is wrong with it or what it is for. */
export function Field({
  label,
  hint,
  problem,
  optional = false,
  children,
}: Around & { children: (id: string, described: string | undefined) => ReactNode }) {
  const { t } = useTexts()
  const id = useId()
  const note = problem ?? hint
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <Label size="small" weight="plus" htmlFor={id}>
        {label}
        {optional && <span className="text-ui-fg-muted font-normal"> ({t("common.optional")})</span>}
      </Label>
      {children(id, note ? `${id}-note` : undefined)}
      {note && (
        <Hint id={`${id}-note`} variant={problem ? "error" : "info"}>
          {note}
        </Hint>
      )}
    </div>
  )
}

interface TextProps extends Around {
  value: string
  onChange: (value: string) => void
  max: number
  type?: "text" | "email" | "tel" | "date"
  placeholder?: string
  long?: boolean
}

/** A field of text, of one line or several. */
export function TextField({
  value,
  onChange,
  max,
  type = "text",
  placeholder,
  long = false,
  ...around
}: TextProps) {
  return (
    <Field {...around}>
      {(id, described) => {
        const shared = {
          id,
          value,
          placeholder,
          maxLength: max,
          "aria-describedby": described,
          "aria-invalid": Boolean(around.problem),
        }
        return long ? (
          <Textarea {...shared} rows={4} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <Input
            {...shared}
            type={type}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }}
    </Field>
  )
}
