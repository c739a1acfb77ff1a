const earth_km = 6371

export type Point = { lat: number; lng: number }

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** As the crow flies, in km. */
export function distance_km(a: Point, b: Point): number {
  const [high, wide] = [radians(b.lat - a.lat) / 2, radians(b.lng - a.lng) / 2]
  const share =
    Math.sin(high) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(wide) ** 2
  return 2 * earth_km * Math.asin(Math.sqrt(share))
}

/** Where a commune lies; null where nobody has said. */
export const pointOf = ({ lat, lng }: { lat: number | null; lng: number | null }): Point | null =>
  lat === null || lng === null ? null : { lat, lng }

/** Directions as the sky is divided, clockwise from north. */
export const directions = ["n", "ne", "e", "se", "s", "sw", "w", "nw"] as const
export type Direction = (typeof directions)[number]

/** In which direction one point lies, seen from another. */
export function directionOf(from: Point, to: Point): Direction {
  const [a, b] = [radians(from.lat), radians(to.lat)]
  const wide = radians(to.lng - from.lng)
  const east = Math.sin(wide) * Math.cos(b)
  const north = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(wide)
  const eighth = Math.round((Math.atan2(east, north) * 4) / Math.PI)
  return directions[(eighth + directions.length) % directions.length] ?? "n"
}
