import type { payoutHolds } from "@chophien/contract/staff/payouts"
import { transfer_max } from "@chophien/vocabulary/amount"
import { type PayoutTimes, waitOf } from "./payout-times"

/** Why a seller is paid nothing now, until when, and what staff wrote. */
export type PayoutHold = {
  why: (typeof payoutHolds)[number]
  until: Date | null
  reason: string | null
  hold_id: string | null
}

/** What decides whether a seller is paid. Amounts whole VND. */
export type PayoutCase = {
  balance: number
  status: string
  account: {
    bank_id: string | null
    bank_status: "new" | "verified" | "refused"
    held_until: Date | null
  } | null
  /** When it is paid; each batch where it is left out. */
  times?: PayoutTimes
  /** Of staff, not released, whose day has not come. */
  holds: readonly { id: string; reason: string; until: Date }[]
}

const because = (why: PayoutHold["why"], more: Partial<PayoutHold> = {}): PayoutHold => ({
  why,
  until: null,
  reason: null,
  hold_id: null,
  ...more,
})

/**
 * What a seller is paid now, or what holds it: first what only people can change, then what time changes.
 * @param settings whole VND: what stays with the market, and what is too little to send
 */
export function duePayout(
  { balance, status, account, holds, times }: PayoutCase,
  { reserve, payout_min }: { reserve: number; payout_min: number },
  now: Date
): { amount: number; hold: PayoutHold | null } {
  const hold = ((): PayoutHold | null => {
    if (balance < 0) return because("owes")
    const [staff] = holds
    if (staff) return because("staff_hold", { until: staff.until, reason: staff.reason, hold_id: staff.id })
    if (status === "suspended") return because("seller_suspended")
    if (!account?.bank_id) return because("no_bank_account")
    if (account.bank_status === "refused") return because("bank_refused")
    const until = account.held_until && account.held_until > now ? account.held_until : null
    if (account.bank_status === "new") return because("bank_unverified", { until })
    if (until) return because("bank_waits", { until })
    if (balance - reserve < Math.max(1, payout_min)) return because("below_min")
    const wait = times && waitOf(times, now)
    if (wait) return because(wait.why, { until: wait.until })
    return null
  })()
  // More than one transfer carries goes in several batches.
  return { amount: hold ? 0 : Math.min(balance - reserve, transfer_max), hold }
}
