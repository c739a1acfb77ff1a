type Point = { lat: number; lng: number }

/** Where shoppers know the way from: the middle of the two cities, by their official coordinates. */
export const hanoi: Point = { lat: 21.0285, lng: 105.8542 }
export const viet_tri: Point = { lat: 21.3227, lng: 105.4019 }

const earth_radius_km = 6371
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** As the crow flies, in whole kilometres (haversine). */
export function distanceKm(from: Point, to: Point): number {
  const half = (a: number, b: number) => Math.sin((radians(b) - radians(a)) / 2) ** 2
  const chord =
    half(from.lat, to.lat) + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * half(from.lng, to.lng)
  return Math.round(2 * earth_radius_km * Math.asin(Math.sqrt(chord)))
}

/** A map page with the way to a point, which a phone opens in its map application. */
export const directionsAddress = ({ lat, lng }: Point): string =>
  `https://www.openstreetmap.org/directions?to=${lat.toFixed(5)}%2C${lng.toFixed(5)}`
