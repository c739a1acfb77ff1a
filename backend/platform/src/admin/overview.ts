import type { Answer, Route } from "@chophien/contract"
import { listComplaints } from "@chophien/contract/staff/complaints"
import { listListingReviews } from "@chophien/contract/staff/listing-reviews"
import { listFaultyListings } from "@chophien/contract/staff/listings"
import { listUnsentMails } from "@chophien/contract/staff/mails"
import { listReports, listTakedowns } from "@chophien/contract/staff/moderation"
import { readMoney } from "@chophien/contract/staff/money"
import { findOrders } from "@chophien/contract/staff/orders"
import { listStaffSellers } from "@chophien/contract/staff/sellers"
import { useQuery } from "@tanstack/react-query"
import { AskError } from "./kit/api"
import { callRoute } from "./kit/call-route"
import { useTexts } from "./kit/texts"

/** What waits for somebody of the centre: how much, and where it is done. */
export type Waiting = { key: string; count: number | null; to: string; isUrgent: boolean }

type Language = ReturnType<typeof useTexts>["language"]
type Question = { key: string; to: string; isUrgent: boolean; count: (language: Language) => Promise<number> }

const one = { limit: 1, offset: 0 }
const countOf = async <R extends Route>(answer: Promise<Answer<R> & { count: number }>): Promise<number> =>
  (await answer).count

const questions: readonly Question[] = [
  {
    key: "mine",
    to: "/sellers?status=pending&officer=mine",
    isUrgent: true,
    count: (language) =>
      countOf(
        callRoute(listStaffSellers, { query: { ...one, status: "pending", officer_id: "mine" }, language })
      ),
  },
  {
    key: "sellers",
    to: "/sellers?status=pending",
    isUrgent: true,
    count: (language) =>
      countOf(callRoute(listStaffSellers, { query: { ...one, status: "pending" }, language })),
  },
  {
    key: "to_confirm",
    to: "/find-order?state=to_confirm",
    isUrgent: true,
    count: (language) =>
      countOf(callRoute(findOrders, { query: { ...one, q: "", state: "to_confirm" }, language })),
  },
  {
    key: "to_ship",
    to: "/find-order?state=to_ship",
    isUrgent: false,
    count: (language) =>
      countOf(callRoute(findOrders, { query: { ...one, q: "", state: "to_ship" }, language })),
  },
  {
    key: "complaints",
    to: "/complaints",
    isUrgent: true,
    count: (language) => countOf(callRoute(listComplaints, { query: one, language })),
  },
  {
    key: "reviews",
    to: "/listing-reviews",
    isUrgent: true,
    count: (language) => countOf(callRoute(listListingReviews, { query: one, language })),
  },
  {
    key: "takedowns",
    to: "/moderation?tab=takedowns",
    isUrgent: true,
    count: (language) => countOf(callRoute(listTakedowns, { query: one, language })),
  },
  {
    key: "reports",
    to: "/moderation",
    isUrgent: true,
    count: (language) => countOf(callRoute(listReports, { query: one, language })),
  },
  {
    key: "listings",
    to: "/listings-to-mend",
    isUrgent: true,
    count: (language) => countOf(callRoute(listFaultyListings, { query: one, language })),
  },
  {
    key: "mails",
    to: "/mails",
    isUrgent: true,
    count: (language) => countOf(callRoute(listUnsentMails, { query: { ...one, state: "dead" }, language })),
  },
  {
    key: "money",
    to: "/money",
    isUrgent: true,
    count: async (language) => {
      const { reviews, flags } = await callRoute(readMoney, { language })
      return reviews.length + flags.length
    },
  },
]

/** What waits, each counted for itself: what a role may not see, or what is away, has no number. */
export function useOverview() {
  const { language } = useTexts()
  return useQuery({
    queryKey: ["chophien", "overview", language],
    refetchInterval: 60_000,
    queryFn: () =>
      Promise.all(
        questions.map(async ({ key, to, isUrgent, count }): Promise<Waiting | null> => {
          try {
            return { key, to, isUrgent, count: await count(language) }
          } catch (error) {
            if (error instanceof AskError && error.status === 403) return null
            if (error instanceof AskError && error.status === 401) throw error
            return { key, to, isUrgent, count: null }
          }
        })
      ),
  })
}
