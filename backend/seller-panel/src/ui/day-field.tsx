import { useId } from "preact/hooks"
import { type Around, described, Shell } from "./field"

/** A day, chosen in the phone's own calendar. */
export function DayField(
  props: Around & { value: string; first: string; last?: string; onChange: (day: string) => void }
) {
  const id = useId()
  return (
    <Shell id={id} {...props}>
      <input
        id={id}
        type="date"
        value={props.value}
        min={props.first}
        max={props.last}
        aria-invalid={Boolean(props.problem)}
        aria-describedby={described(id, props)}
        onInput={(event) => props.onChange(event.currentTarget.value)}
      />
    </Shell>
  )
}
