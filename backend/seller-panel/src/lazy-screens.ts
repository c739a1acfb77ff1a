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
const papers = lazyScreen(async () => (await import("./screens/papers")).Papers)
const pause = lazyScreen(async () => (await import("./stall/pause")).PauseScreen)
const shopWindow = lazyScreen(async () => (await import("./stall/shop-window")).WindowScreen)
const lessons = lazyScreen<{ code: string | undefined }>(
  async () => (await import("./lessons/lessons")).Lessons
)
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
const reviewList = lazyScreen(async () => (await import("./screens/reviews")).Reviews)
const answerReview = lazyScreen<{ id: string }>(
  async () => (await import("./screens/review-forms")).AnswerReview
)
const reportReview = lazyScreen<{ id: string }>(
  async () => (await import("./screens/review-forms")).ReportReview
)
const questionList = lazyScreen(async () => (await import("./screens/questions")).Questions)
const question = lazyScreen<{ id: string }>(async () => (await import("./screens/question")).QuestionScreen)

export const NewListing = newListing.Screen
export const EditListing = editListing.Screen
export const ManyListings = manyListings.Screen
export const Ship = ship.Screen
export const CorrectTracking = correctTracking.Screen
export const DispatchScreen = dispatch.Screen
export const Papers = papers.Screen
export const PauseScreen = pause.Screen
export const WindowScreen = shopWindow.Screen
export const Lessons = lessons.Screen
export const Members = members.Screen
export const MoneyScreen = money.Screen
export const Complaints = complaintList.Screen
export const ComplaintScreen = complaint.Screen
export const AnswerComplaint = answerComplaint.Screen
export const Shorten = shorten.Screen
export const Delay = delay.Screen
export const PickListScreen = pickList.Screen
export const HarvestScreen = harvest.Screen
export const Questions = questionList.Screen
export const QuestionScreen = question.Screen
export const Reviews = reviewList.Screen
export const AnswerReview = answerReview.Screen
export const ReportReview = reportReview.Screen

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
    papers,
    pause,
    shopWindow,
    lessons,
    members,
    money,
    complaintList,
    complaint,
    answerComplaint,
    shorten,
    delay,
    pickList,
    harvest,
    questionList,
    question,
    reviewList,
    answerReview,
    reportReview,
    { preload: preloadOrderCare },
  ])
    void preload().catch(() => undefined)
}
