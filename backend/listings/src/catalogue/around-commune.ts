import type { CommuneRecord } from "@chophien/gazetteer-vietnam"
import { type Direction, directionOf, distance_km, pointOf } from "./distance"

/** A commune near another one; `km` as the crow flies, `direction` seen from that one. */
export type Neighbour = { slug: string; full_name: string; km: number; direction: Direction }

/** What lies around a commune: the nearest ones, and the nearest ward, where a town is. */
export type Surroundings = { near: Neighbour[]; ward: Neighbour | null }

const near_max = 4

/** Reads from the points of a province's communes what lies around one of them. Nothing where its own is not known. Pure. */
export function surroundingsOf(commune: CommuneRecord, all: readonly CommuneRecord[]): Surroundings {
  const middle = pointOf(commune)
  if (!middle) return { near: [], ward: null }
  const others = all
    .flatMap((other) => {
      const point = other.code === commune.code ? null : pointOf(other)
      if (!point) return []
      const { slug, full_name, type } = other
      const km = Math.max(1, Math.round(distance_km(middle, point)))
      return [{ type, neighbour: { slug, full_name, km, direction: directionOf(middle, point) } }]
    })
    .sort((a, b) => a.neighbour.km - b.neighbour.km || a.neighbour.slug.localeCompare(b.neighbour.slug))
  return {
    near: others.slice(0, near_max).map(({ neighbour }) => neighbour),
    ward:
      commune.type === "phường" ? null : (others.find(({ type }) => type === "phường")?.neighbour ?? null),
  }
}
