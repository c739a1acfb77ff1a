import { Select } from "@medusajs/ui"

interface Props {
  label: string
  value: string
  options: { value: string; label: string }[]
  onChange: (value: string) => void
  id?: string
  disabled?: boolean
}

/** A choice of one among a few. */
export function Choice({ label, value, options, onChange, id, disabled }: Props) {
  return (
    <Select size="small" value={value} onValueChange={onChange} disabled={disabled}>
      <Select.Trigger id={id} aria-label={label}>
        <Select.Value placeholder={label} />
      </Select.Trigger>
      <Select.Content>
        {options.map((option) => (
          <Select.Item key={option.value} value={option.value}>
            {option.label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
