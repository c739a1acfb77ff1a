import type { ComplaintPolicy } from "@chophien/contract/wire/complaint"
import type { ComplaintReason } from "@chophien/vocabulary/complaint-state"

/** What holds for one kind of goods; all times in hours. */
export type PolicyRule = {
  /** After its arrival a parcel can be complained of for so long. */
  report_within_h: number
  /** For what a photo is needed. */
  photo_for: readonly ComplaintReason[]
  /** After its payment an order that has not come is late. */
  late_after_h: number
  /** After it left a parcel that has not come counts as lost. */
  lost_after_h: number
  /** The seller answers within. */
  answer_within_h: number
  /** The shopper answers an offer or a refusal within. */
  reply_within_h: number
  /** The centre decides within. */
  decide_within_h: number
}

/** The rules from a day on. */
export type ComplaintRules = { from: Date; policies: Readonly<Record<ComplaintPolicy, PolicyRule>> }

/**
 * The rules of complaints by the day from which they hold, the oldest first. A change is a new entry; what was opened
 * before keeps its deadlines. What spoils is reported with a photo within a day and nothing is sent back. The centre
 * answers within seven days, as the shop's page on complaints promises.
 */
export const complaintRules: readonly ComplaintRules[] = [
  {
    from: new Date("2026-01-01T00:00:00+07:00"),
    policies: {
      perishable: {
        report_within_h: 24,
        photo_for: ["damaged", "wrong"],
        late_after_h: 72,
        lost_after_h: 72,
        answer_within_h: 24,
        reply_within_h: 72,
        decide_within_h: 72,
      },
      durable: {
        report_within_h: 7 * 24,
        photo_for: ["damaged"],
        late_after_h: 7 * 24,
        lost_after_h: 7 * 24,
        answer_within_h: 48,
        reply_within_h: 7 * 24,
        decide_within_h: 7 * 24,
      },
    },
  },
]

export const hour_ms = 60 * 60 * 1000

/** The rule for a kind of goods at a moment. @throws Error before the first rules */
export function ruleAt(policy: ComplaintPolicy, at: Date, rules = complaintRules): PolicyRule {
  const found = rules.findLast(({ from }) => from <= at)
  if (!found) throw new Error(`No rules of complaints hold at ${at.toISOString()}`)
  return found.policies[policy]
}
