import { lazyScreen } from "./ui/lazy-screen"

const newListing = lazyScreen(async () => (await import("./screens/listing/new-listing")).NewListing)
const editListing = lazyScreen<{ id: string }>(
  async () => (await import("./screens/listing/edit-listing")).EditListing
)
const manyListings = lazyScreen(async () => (await import("./screens/listing/many-listings")).ManyListings)
const ship = lazyScreen<{ id: string }>(async () => (await import("./screens/ship")).Ship)
const correctTracking = lazyScreen<{ id: string; parcel_id: string }>(
  async () => (await import("./screens/ship")).CorrectTracking
)

export const NewListing = newListing.Screen
export const EditListing = editListing.Screen
export const ManyListings = manyListings.Screen
export const Ship = ship.Screen
export const CorrectTracking = correctTracking.Screen

/** Loads the forms once the first screen stands, so that they are there when they are wanted. */
export const preloadScreens = (): void => {
  // Without a network they are tried again when they are shown.
  for (const { preload } of [newListing, editListing, manyListings, ship, correctTracking])
    void preload().catch(() => undefined)
}
