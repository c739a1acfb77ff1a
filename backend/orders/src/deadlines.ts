import { handoverDay } from "@chophien/shipping/delivery-dates/delivery-dates"
import type { DeliveryPace } from "@chophien/shipping/delivery-dates/order-dates"
import type { DeadlineAct } from "@chophien/vocabulary/order-care"
import type { OrderState } from "@chophien/vocabulary/order-state"
import { startOfDay } from "@chophien/vocabulary/time"

const hour_ms = 3_600_000

/** How long a seller has for one act, for what starts from a moment on. */
export type DeadlineRule = {
  act: DeadlineAct
  within_h: number
  /** Hours after the end until the order is cancelled by itself; null where it is not. */
  cancel_after_h: number | null
  valid_from: Date
}

/** A deadline of a seller: from when it runs, its end, and when the order is cancelled by itself. */
export type Deadline = { act: DeadlineAct; from: Date; due_at: Date; cancel_at: Date | null }

/** The rule for an act that holds at a moment: the last that began before; the first one for what is older than all. */
export function deadlineRuleAt(
  rules: readonly DeadlineRule[],
  act: DeadlineAct,
  at: Date
): DeadlineRule | null {
  const of = rules
    .filter((rule) => rule.act === act)
    .sort((a, b) => Number(a.valid_from) - Number(b.valid_from))
  return of.findLast(({ valid_from }) => valid_from <= at) ?? of[0] ?? null
}

/** The end of a day in Vietnam. @throws RangeError for what is no day */
export function endOfDay(day: string): Date {
  const start = startOfDay(day)
  if (!start) throw new RangeError(`${day} is no day`)
  return new Date(start.getTime() + 24 * hour_ms)
}

/** The day on which an order is handed over: what its seller said last, else what followed from their pace. */
export function promisedDay({
  delayed_to,
  paid_at,
  pace,
}: {
  delayed_to: string | null
  paid_at: Date | null
  pace: DeliveryPace | null | undefined
}): string | null {
  if (delayed_to) return delayed_to
  return paid_at && pace ? handoverDay(paid_at, pace) : null
}

/**
 * By when the seller should do the next thing about an order; null where nothing waits for the seller. A confirmation
 * counts from the payment. The hand-over is due at the end of the promised day, else so long after the confirmation.
 */
export function deadlineOf(
  {
    state,
    paid_at,
    confirmed_at,
    promised_on,
  }: { state: OrderState; paid_at: Date | null; confirmed_at: Date | null; promised_on: string | null },
  rules: readonly DeadlineRule[]
): Deadline | null {
  const act = state === "to_confirm" ? "confirm" : state === "to_ship" ? "hand_over" : null
  const from = act === "confirm" ? paid_at : confirmed_at
  if (!act || !from || !paid_at) return null
  const rule = deadlineRuleAt(rules, act, paid_at)
  if (!rule) return null
  const within = new Date(from.getTime() + rule.within_h * hour_ms)
  const due_at = act === "hand_over" && promised_on ? endOfDay(promised_on) : within
  const cancel_at =
    rule.cancel_after_h === null ? null : new Date(due_at.getTime() + rule.cancel_after_h * hour_ms)
  return { act, from, due_at, cancel_at }
}

/**
 * How far a deadline is at a moment, and when the next step comes. Steps: 0 nothing yet, 1 remind at half of it, 2 tell that
 * it is over, 3 cancel.
 */
export function stepAt(
  { from, due_at, cancel_at }: Deadline,
  at: Date
): { step: number; next_at: Date | null } {
  const half = new Date((Number(from) + Number(due_at)) / 2)
  if (cancel_at && at >= cancel_at) return { step: 3, next_at: null }
  if (at >= due_at) return { step: 2, next_at: cancel_at }
  // A day that was over before the order was taken on is not reminded of.
  if (at >= half) return { step: 1, next_at: due_at }
  return { step: 0, next_at: half }
}
