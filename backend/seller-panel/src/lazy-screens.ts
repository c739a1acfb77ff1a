import { preloadOrderCare } from "./screens/lazy-order-care"
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
const dispatch = lazyScreen(async () => (await import("./screens/dispatch")).DispatchScreen)
const members = lazyScreen(async () => (await import("./screens/members")).Members)
const money = lazyScreen<{ path: string }>(async () => (await import("./money/money")).MoneyScreen)
const complaintList = lazyScreen<{ order_id: string | undefined }>(
  async () => (await import("./screens/complaints")).Complaints
)
const complaint = lazyScreen<{ id: string }>(
  async () => (await import("./screens/complaint")).ComplaintScreen
)
const answerComplaint = lazyScreen<{ id: string }>(
  async () => (await import("./screens/complaint-answer")).AnswerComplaint
)
const shorten = lazyScreen<{ id: string }>(async () => (await import("./orders/shorten")).Shorten)
const delay = lazyScreen<{ id: string }>(async () => (await import("./orders/delay")).Delay)
const pickList = lazyScreen(async () => (await import("./orders/pick-list")).PickListScreen)
const harvest = lazyScreen<{ id: string }>(async () => (await import("./orders/harvest")).HarvestScreen)

export const NewListing = newListing.Screen
export const EditListing = editListing.Screen
export const ManyListings = manyListings.Screen
export const Ship = ship.Screen
export const CorrectTracking = correctTracking.Screen
export const DispatchScreen = dispatch.Screen
export const Members = members.Screen
export const MoneyScreen = money.Screen
export const Complaints = complaintList.Screen
export const ComplaintScreen = complaint.Screen
export const AnswerComplaint = answerComplaint.Screen
export const Shorten = shorten.Screen
export const Delay = delay.Screen
export const PickListScreen = pickList.Screen
export const HarvestScreen = harvest.Screen

/** Loads the forms once the first screen stands, so that they are there when they are wanted. */
export const preloadScreens = (): void => {
  // Without a network they are tried again when they are shown.
  for (const { preload } of [
    newListing,
    editListing,
    manyListings,
    ship,
    correctTracking,
    dispatch,
    members,
    money,
    complaintList,
    complaint,
    answerComplaint,
    shorten,
    delay,
    pickList,
    harvest,
    { preload: preloadOrderCare },
  ])
    void preload().catch(() => undefined)
}
