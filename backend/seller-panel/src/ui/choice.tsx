import { useId } from "preact/hooks"
import { Icon, type IconName } from "./icon"

export interface Option<T extends string> {
  value: T
  label: string
  hint?: string
  icon?: IconName
}

interface ChoiceProps<T extends string> {
  legend: string
  hint?: string
  options: Option<T>[]
  value: T | null
  onChange: (value: T) => void
  problem?: string | undefined
  /** Whether the question is already the screen's title. */
  quiet?: boolean
}

/** One of several, each a large row that can be tapped anywhere. What is wrong stands at the question: the list may be longer than the screen. */
export function Choice<T extends string>({
  legend,
  hint,
  options,
  value,
  onChange,
  problem,
  quiet = false,
}: ChoiceProps<T>) {
  const id = useId()
  return (
    <fieldset
      class={`choice${problem ? " field-wrong" : ""}`}
      aria-describedby={problem ? `${id}-problem` : undefined}
    >
      <legend class={quiet ? "unseen" : undefined}>{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          <Icon name="alert" size={20} />
          {problem}
        </p>
      )}
      {options.map((option) => (
        <label key={option.value} class="choice-row">
          <input
            type="radio"
            name={id}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          {option.icon && (
            <span class="choice-icon">
              <Icon name={option.icon} />
            </span>
          )}
          <span class="choice-words">
            <span class="choice-label">{option.label}</span>
            {option.hint && <span class="choice-hint">{option.hint}</span>}
          </span>
          <span class="choice-mark" aria-hidden="true">
            <Icon name="check" size={20} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}
