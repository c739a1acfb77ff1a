import type { ReviewState } from "@chophien/vocabulary/review-state"
import { daysAfter, type ReviewRules } from "./review-rules"

/** What decides whether an order can be reviewed; a parcel is `arrived_at` once somebody said so. */
export type ReviewableFacts = {
  paid_at: Date | null
  is_canceled: boolean
  parcels: readonly { arrived_at: Date | null }[]
}

/** When an order of which something came can be reviewed. */
export type ReviewWindow = { open: boolean; until: Date | null }

/** Whether an order can be reviewed now: something of it came, not too long ago. Pure. */
export function reviewWindow(
  { paid_at, is_canceled, parcels }: ReviewableFacts,
  rules: ReviewRules,
  now: Date
): ReviewWindow {
  const arrivals = parcels.flatMap(({ arrived_at }) => (arrived_at ? [Number(arrived_at)] : []))
  if (!paid_at || is_canceled || !arrivals.length) return { open: false, until: null }
  const until = daysAfter(new Date(Math.min(...arrivals)), rules.write_within_days)
  return { open: now < until, until }
}

/** Until when a review can be changed; null once its seller answered, or time is over. Pure. */
export function editableUntil(
  { answered_at, written_at }: { answered_at: Date | string | null; written_at: Date | string },
  rules: ReviewRules,
  now: Date
): Date | null {
  const until = daysAfter(new Date(written_at), rules.edit_within_days)
  return answered_at === null && now < until ? until : null
}

/** The facts of a review of which the rules of its acts know. */
export const factsOfReview = (
  row:
    | { state: ReviewState; answered_at: Date | string | null; reported_at: Date | string | null }
    | undefined
) => ({
  state: row?.state ?? null,
  answered: row ? row.answered_at !== null : false,
  reported: row ? row.reported_at !== null : false,
})
