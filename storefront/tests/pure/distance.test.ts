import { directionsAddress, distanceKm, hanoi, viet_tri } from "../../src/place/distance"

test("the distance between two cities is that of the map", () => {
  // Along the great circle, as geographiclib gives it within a kilometre.
  expect(distanceKm(hanoi, viet_tri)).toBeGreaterThanOrEqual(56)
  expect(distanceKm(hanoi, viet_tri)).toBeLessThanOrEqual(58)
  expect(distanceKm(viet_tri, hanoi)).toBe(distanceKm(hanoi, viet_tri))
  expect(distanceKm(hanoi, hanoi)).toBe(0)
})

test("the way to a point is an address of a map", () => {
  expect(directionsAddress({ lat: 20.75, lng: 104.9 })).toBe(
    "https://www.openstreetmap.org/directions?to=20.75000%2C104.90000"
  )
})
