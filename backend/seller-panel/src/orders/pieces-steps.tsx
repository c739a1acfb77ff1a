import { t } from "../i18n"
import { Icon } from "../ui/icon"

/** How many pieces of each line are chosen. */
export type Chosen = Readonly<Record<string, number>>

/** A row for each line with buttons for less and more, up to all that is left of it. */
export function PiecesSteps({
  lines,
  chosen,
  onChange,
}: {
  lines: { id: string; title: string; left: number }[]
  chosen: Chosen
  onChange: (chosen: Chosen) => void
}) {
  const step = (id: string, left: number, by: number): void =>
    onChange({ ...chosen, [id]: Math.min(left, Math.max(0, (chosen[id] ?? 0) + by)) })
  return (
    <ul class="pieces">
      {lines.map(({ id, title, left }) => (
        <li key={id}>
          <span>{title}</span>
          <span class="pieces-steps">
            <button
              type="button"
              class="step-button"
              aria-label={t("less_of", { title })}
              disabled={!chosen[id]}
              onClick={() => step(id, left, -1)}
            >
              <Icon name="minus" />
            </button>
            <output aria-label={t("pieces_of", { title })}>
              {chosen[id] ?? 0} / {left}
            </output>
            <button
              type="button"
              class="step-button"
              aria-label={t("more_of", { title })}
              disabled={chosen[id] === left}
              onClick={() => step(id, left, 1)}
            >
              <Icon name="plus" />
            </button>
          </span>
        </li>
      ))}
    </ul>
  )
}
