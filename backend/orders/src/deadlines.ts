import type { OrderState } from "@chophien/vocabulary/order-state"

const hour_ms = 3_600_000

/** By when a seller is expected to act, counted from what came before. Reminders and what follows a miss are not here. */
const deadlines = {
  /** From the payment to the confirmation. */
  confirm_ms: 24 * hour_ms,
  /** From the confirmation to the hand-over. */
  ship_ms: 48 * hour_ms,
} as const

/** By when the seller should do the next thing about an order; null where nothing waits for the seller. */
export function dueAt({
  state,
  paid_at,
  confirmed_at,
}: {
  state: OrderState
  paid_at: Date | null
  confirmed_at: Date | null
}): Date | null {
  if (state === "to_confirm" && paid_at) return new Date(paid_at.getTime() + deadlines.confirm_ms)
  if (state === "to_ship" && confirmed_at) return new Date(confirmed_at.getTime() + deadlines.ship_ms)
  return null
}
