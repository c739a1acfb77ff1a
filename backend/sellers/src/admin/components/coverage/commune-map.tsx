import type { CoveredCommune } from "@chophien/contract/staff/coverage"
import { formatNumber, formatVnd, useTexts } from "@chophien/platform/admin-kit"
import { Button, Text } from "@medusajs/ui"
import { type PointerEvent, useEffect, useMemo, useRef, useState } from "react"
import { drawCommuneMap, type MapView, readableNames, shadeOf } from "../../commune-map"
import { type CoverageMeasure, numberOf } from "../../coverage"

const shades = ["fill-transparent", "opacity-25", "opacity-45", "opacity-70", "opacity-100"]
const zoom_step = 1.6
const zoom_max = 10

/** The whole map, or a part of it around a point. */
const viewOf = (
  map: { width: number; height: number },
  zoom: number,
  centre: { x: number; y: number }
): MapView => {
  const width = map.width / zoom
  const height = map.height / zoom
  return {
    width,
    height,
    x: Math.min(map.width - width, Math.max(0, centre.x - width / 2)),
    y: Math.min(map.height - height, Math.max(0, centre.y - height / 2)),
  }
}

function Legend({ measure }: { measure: CoverageMeasure }) {
  const { t } = useTexts()
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {shades.map((shade, at) => (
        <li key={shade} className="flex items-center gap-x-1.5">
          <svg width="18" height="12" aria-hidden="true">
            <rect
              width="18"
              height="12"
              className={at ? `fill-[#0f7a57] ${shade}` : "fill-ui-tag-orange-bg stroke-ui-tag-orange-border"}
            />
          </svg>
          <Text size="xsmall" className="text-ui-fg-subtle">
            {at === 0 ? t(`coverage.none_of.${measure}`) : t(`coverage.shade_${at}`)}
          </Text>
        </li>
      ))}
    </ul>
  )
}

/** The province's communes, shaded by a measure; those that have none of it stand out. */
export function CommuneMap({
  communes,
  measure,
  chosen,
  onChoose,
}: {
  communes: readonly CoveredCommune[]
  measure: CoverageMeasure
  chosen: string | null
  onChoose: (code: string) => void
}) {
  const { t } = useTexts()
  const map = useMemo(() => drawCommuneMap(communes), [communes])
  const frame = useRef<SVGSVGElement>(null)
  const [pixels, setPixels] = useState({ width: 800, height: 800 })
  const [zoom, setZoom] = useState(1)
  const [centre, setCentre] = useState({ x: 500, y: 500 })
  const grip = useRef<{ x: number; y: number } | null>(null)
  useEffect(() => {
    const svg = frame.current
    if (!svg) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry?.contentRect.width) setPixels(entry.contentRect)
    })
    observer.observe(svg)
    return () => observer.disconnect()
  }, [])
  if (!map) return <Text className="px-6 py-8">{t("coverage.no_map")}</Text>
  const values = communes.map((commune) => numberOf(commune, measure) ?? 0)
  const view = viewOf(map, zoom, centre)
  const unit = Math.max(view.width / pixels.width, view.height / Math.max(1, pixels.height))
  const sorted = [...map.cells].sort((a, b) =>
    a.commune.code === chosen ? -1 : b.commune.code === chosen ? 1 : b.reach - a.reach
  )
  const zoomTo = (next: number): void => setZoom(Math.min(zoom_max, Math.max(1, next)))
  const drag = (event: PointerEvent<SVGSVGElement>): void => {
    if (!grip.current || zoom === 1) return
    const last = grip.current
    grip.current = { x: event.clientX, y: event.clientY }
    setCentre(() => ({
      x: view.x + view.width / 2 - (event.clientX - last.x) * unit,
      y: view.y + view.height / 2 - (event.clientY - last.y) * unit,
    }))
  }
  return (
    <div className="flex flex-col gap-y-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Legend measure={measure} />
        <div className="flex gap-1">
          <Button
            size="small"
            variant="secondary"
            onClick={() => zoomTo(zoom * zoom_step)}
            disabled={zoom >= zoom_max}
          >
            {t("coverage.zoom_in")}
          </Button>
          <Button
            size="small"
            variant="secondary"
            onClick={() => zoomTo(zoom / zoom_step)}
            disabled={zoom <= 1}
          >
            {t("coverage.zoom_out")}
          </Button>
          <Button size="small" variant="secondary" onClick={() => setZoom(1)} disabled={zoom === 1}>
            {t("coverage.zoom_all")}
          </Button>
        </div>
      </div>
      <svg
        ref={frame}
        viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
        className={`bg-ui-bg-subtle max-h-[78vh] w-full rounded-lg ${zoom > 1 ? "cursor-grab touch-none" : ""}`}
        role="img"
        aria-label={t("coverage.map_label", { count: map.cells.length })}
        onPointerDown={(event) => {
          grip.current = { x: event.clientX, y: event.clientY }
        }}
        onPointerMove={drag}
        onPointerUp={() => {
          grip.current = null
        }}
        onPointerLeave={() => {
          grip.current = null
        }}
      >
        <defs>
          {map.cells.map(({ commune, x, y, reach }) => (
            <clipPath key={commune.code} id={`reach-${commune.code}`}>
              <circle cx={x} cy={y} r={reach} />
            </clipPath>
          ))}
        </defs>
        {map.cells.map(({ commune, path }) => {
          const value = numberOf(commune, measure)
          const shade = shadeOf(value, values)
          const isChosen = commune.code === chosen
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the table below chooses a commune by keyboard.
            <g
              key={commune.code}
              clipPath={`url(#reach-${commune.code})`}
              className="cursor-pointer"
              onClick={() => onChoose(commune.code)}
            >
              <title>
                {`${commune.full_name}: ${value === null ? t("common.none") : measure === "sales" ? formatVnd(value) : formatNumber(value)}`}
              </title>
              <path
                d={path}
                className={shade ? `fill-[#0f7a57] ${shades[shade]}` : "fill-ui-tag-orange-bg"}
              />
              <path
                d={path}
                fill="none"
                strokeWidth={(isChosen ? 4 : 1) * unit}
                className={isChosen ? "stroke-ui-fg-base" : "stroke-ui-border-strong"}
              />
            </g>
          )
        })}
        <g className="pointer-events-none">
          {readableNames(sorted, view, unit).map(({ commune, x, y }) => (
            <text
              key={commune.code}
              x={x}
              y={y}
              textAnchor="middle"
              dominantBaseline="middle"
              fontSize={12 * unit}
              fontWeight={commune.code === chosen ? 700 : 500}
              strokeWidth={3 * unit}
              style={{ paintOrder: "stroke" }}
              className="fill-ui-fg-base stroke-ui-bg-base"
            >
              {commune.name}
            </text>
          ))}
        </g>
      </svg>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {t("coverage.map_hint")}
      </Text>
    </div>
  )
}
