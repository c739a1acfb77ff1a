import { Input } from "@medusajs/ui"
import { formatNumber } from "./format"

interface Props {
  value: number
  label: string
  onChange: (value: number) => void
  id?: string
  invalid?: boolean
}

/** A small field for a whole number, grouped by dots as it is typed. */
export function NumberCell({ value, label, onChange, id, invalid = false }: Props) {
  return (
    <Input
      id={id}
      size="small"
      type="text"
      inputMode="numeric"
      className="min-w-20 text-right tabular-nums"
      aria-label={id ? undefined : label}
      aria-invalid={invalid}
      value={formatNumber(value)}
      onChange={(event) => onChange(Number(event.target.value.replace(/\D/g, "").slice(0, 9)))}
    />
  )
}
