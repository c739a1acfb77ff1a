import type { CoveredCommune } from "@chophien/contract/staff/coverage"
import { Delaunay } from "d3-delaunay"

/** A commune on the map: its centre, the cell around it, and how far from its centre it may reach. */
export type MapCell = { commune: CoveredCommune; x: number; y: number; path: string; reach: number }
export type CommuneMap = { width: number; height: number; cells: MapCell[] }

const width = 1000
const margin_km = 8
const km_a_degree = 111.32
/** Cells reach a little over a circle of the commune's area, so that neighbours meet. */
const reach_factor = 1.45
const reach_km_max = 16

/**
 * A map of communes from their centres: each has the points nearest to it. It is cut off
 * where it would reach farther than its area allows. No surveyed borders are shown. Communes without a centre are not on it.
 */
export function drawCommuneMap(communes: readonly CoveredCommune[]): CommuneMap | null {
  const placed = communes.flatMap((commune) =>
    commune.lat === null || commune.lng === null ? [] : { commune, lat: commune.lat, lng: commune.lng }
  )
  if (placed.length < 3) return null
  const middle = placed.reduce((sum, { lat }) => sum + lat, 0) / placed.length
  const shrink = Math.cos((middle * Math.PI) / 180)
  const inKm = placed.map(({ commune, lat, lng }) => ({
    commune,
    east: lng * km_a_degree * shrink,
    south: -lat * km_a_degree,
  }))
  const west = Math.min(...inKm.map(({ east }) => east)) - margin_km
  const east = Math.max(...inKm.map((point) => point.east)) + margin_km
  const north = Math.min(...inKm.map(({ south }) => south)) - margin_km
  const south = Math.max(...inKm.map((point) => point.south)) + margin_km
  const scale = width / (east - west)
  const height = Math.round((south - north) * scale)
  const points = inKm.map(({ commune, ...point }) => ({
    commune,
    x: (point.east - west) * scale,
    y: (point.south - north) * scale,
  }))
  const cells = Delaunay.from(
    points,
    ({ x }) => x,
    ({ y }) => y
  ).voronoi([0, 0, width, height])
  return {
    width,
    height,
    cells: points.map(({ commune, x, y }, at) => ({
      commune,
      x,
      y,
      path: cells.renderCell(at),
      reach: Math.min(reach_km_max, reach_factor * Math.sqrt((commune.area_km2 ?? 60) / Math.PI)) * scale,
    })),
  }
}

/** A part of the map that is seen, in its own units. */
export type MapView = { x: number; y: number; width: number; height: number }

/**
 * Which names can be read at a size, without one over another; the first ones of the list go first.
 * @param unit how many units of the map a pixel is
 */
export function readableNames(cells: readonly MapCell[], view: MapView, unit: number): MapCell[] {
  const high = 15 * unit
  const taken: { left: number; right: number; top: number }[] = []
  return cells.filter(({ x, y, commune }) => {
    if (x < view.x || x > view.x + view.width || y < view.y || y > view.y + view.height) return false
    const half = (commune.name.length * 6.4 * unit) / 2
    const box = { left: x - half, right: x + half, top: y }
    const isFree = taken.every(
      (other) => box.right < other.left || box.left > other.right || Math.abs(box.top - other.top) > high
    )
    if (isFree) taken.push(box)
    return isFree
  })
}

/** In which of five shades a number is shown: 0 for none, 4 for the most; by rank, so that one giant hides nobody. */
export function shadeOf(value: number | null, values: readonly number[]): number {
  if (!value || value <= 0) return 0
  const below = values.filter((other) => other > 0 && other < value).length
  const all = values.filter((other) => other > 0).length
  return 1 + Math.min(3, Math.floor((below * 4) / Math.max(1, all)))
}
