import { m } from "./texts"

/** This month or the last one. */
export function MonthChips({
  months_ago,
  onChange,
}: {
  months_ago: number
  onChange: (months_ago: number) => void
}) {
  return (
    <div class="chips">
      {([0, 1] as const).map((ago) => (
        <button
          key={ago}
          type="button"
          class="chip"
          aria-pressed={months_ago === ago}
          onClick={() => onChange(ago)}
        >
          {m(ago === 0 ? "this_month" : "last_month")}
        </button>
      ))}
    </div>
  )
}
