import { type ComplaintReason, complaintReasons } from "@chophien/vocabulary/complaint-state"
import { hour_ms, type PolicyRule } from "./complaint-rules"

/** What decides about the reports of an order; a parcel is `arrived_at` once somebody said so. */
export type ReportableFacts = {
  paid_at: Date | null
  parcels: readonly { shipped_at: Date; arrived_at: Date | null; said_by_shopper: boolean }[]
  /** Whether all goods are in parcels that left. */
  all_sent: boolean
}

/** Until when something can be reported; null where its time has not begun to run. */
export type Reportable = { reason: ComplaintReason; until: Date | null }

const after = (time: Date, hours: number): Date => new Date(Number(time) + hours * hour_ms)

/** Whether a reason can be reported now, too late, or not yet and not at all. */
export function reportOf(
  reason: ComplaintReason,
  { paid_at, parcels, all_sent }: ReportableFacts,
  rule: PolicyRule,
  now: Date
): Reportable | "too_late" | "not_taken" {
  if (!paid_at) return "not_taken"
  const arrived = parcels.flatMap(({ arrived_at }) => arrived_at ?? [])
  const isAllThere = all_sent && parcels.length > 0 && arrived.length === parcels.length
  const until = isAllThere ? after(new Date(Math.max(...arrived.map(Number))), rule.report_within_h) : null
  if (until && until <= now) return "too_late"
  switch (reason) {
    case "damaged":
    case "missing":
    case "wrong":
      return parcels.length ? { reason, until } : "not_taken"
    case "late":
      return after(paid_at, rule.late_after_h) <= (isAllThere ? (arrived.at(-1) ?? now) : now)
        ? { reason, until }
        : "not_taken"
    case "not_arrived": {
      const isLost = parcels.some(({ shipped_at, arrived_at, said_by_shopper }) =>
        arrived_at ? !said_by_shopper : after(shipped_at, rule.lost_after_h) <= now
      )
      return isLost ? { reason, until } : "not_taken"
    }
  }
}

/** What can be reported of an order now. Pure. */
export const reportableNow = (facts: ReportableFacts, rule: PolicyRule, now: Date): Reportable[] =>
  complaintReasons.flatMap((reason) => {
    const report = reportOf(reason, facts, rule, now)
    return typeof report === "string" ? [] : [report]
  })
