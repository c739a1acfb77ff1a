import { Field, useTexts } from "@chophien/platform/admin-kit"
import { Select } from "@medusajs/ui"

interface Props<Value extends string> {
  label: string
  hint?: string
  problem?: string | undefined
  value: Value | null
  options: readonly Value[]
  textOf: (value: Value) => string
  onChange: (value: Value) => void
}

/** One of a few words. Nothing is chosen until somebody chooses. */
export function ChoiceField<Value extends string>({
  value,
  options,
  textOf,
  onChange,
  ...around
}: Props<Value>) {
  const { t } = useTexts()
  const choose = (word: string): void => {
    const option = options.find((each) => each === word)
    if (option !== undefined) onChange(option)
  }
  return (
    <Field {...around}>
      {(id, described) => (
        <Select value={value ?? ""} onValueChange={choose}>
          <Select.Trigger id={id} aria-describedby={described} aria-invalid={Boolean(around.problem)}>
            <Select.Value placeholder={t("facts.choose")} />
          </Select.Trigger>
          <Select.Content>
            {options.map((option) => (
              <Select.Item key={option} value={option}>
                {textOf(option)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </Field>
  )
}
