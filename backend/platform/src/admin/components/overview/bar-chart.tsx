import { useId } from "react"

export type Bar = { label: string; value: number; shown: string }

const width = 560
const height = 180
const foot = 26
const head = 18

/** Bars beside each other, the last one stressed; each says its number to a pointer and to a screen reader. */
export function BarChart({ bars, title }: { bars: readonly Bar[]; title: string }) {
  const id = useId()
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const step = width / Math.max(1, bars.length)
  const space = height - foot - head
  const every = Math.ceil(bars.length / 8)
  return (
    <figure>
      <svg viewBox={`0 0 ${width} ${height}`} className="w-full" role="img" aria-labelledby={id}>
        <title id={id}>{`${title}: ${bars.map(({ label, shown }) => `${label} ${shown}`).join("; ")}`}</title>
        <line x1="0" x2={width} y1={height - foot} y2={height - foot} className="stroke-ui-border-base" />
        {bars.map(({ label, value, shown }, at) => {
          const tall = Math.max(value > 0 ? 3 : 0, (value / most) * space)
          const isLast = at === bars.length - 1
          return (
            <g key={label}>
              <title>{`${label}: ${shown}`}</title>
              <rect x={at * step} y={0} width={step} height={height} className="fill-transparent" />
              <rect
                x={at * step + step * 0.18}
                y={height - foot - tall}
                width={step * 0.64}
                height={tall}
                rx="3"
                className={`fill-[#0f7a57] ${isLast ? "" : "opacity-60"}`}
              />
              {(bars.length - 1 - at) % every === 0 && (
                <text
                  x={at * step + step / 2}
                  y={height - 8}
                  textAnchor="middle"
                  fontSize="13"
                  className="fill-ui-fg-subtle"
                >
                  {label}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </figure>
  )
}
