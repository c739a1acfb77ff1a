import { open_claims_max, type PaymentClaim } from "@chophien/contract/store/order-groups"
import type { OrderGroupState } from "@chophien/vocabulary/order-state"
import type { MedusaContainer } from "@medusajs/framework/types"
import { paymentClaims } from "../modules/payment-claim"
import type { PaymentClaimRow } from "../modules/payment-claim/service"

/** So long after its order was closed somebody may still say to have transferred. */
const claims_after_close_ms = 30 * 24 * 60 * 60 * 1000
/** So long before its order somebody may have transferred: clocks differ. */
const before_order_ms = 10 * 60 * 1000
/** So far ahead a clock may be. */
const ahead_ms = 10 * 60 * 1000
const claims_shown_max = 20

/** A claim as everybody reads it; times ISO 8601 in UTC. */
export const claimView = (row: PaymentClaimRow): PaymentClaim => ({
  id: row.id,
  amount: row.amount,
  transferred_at: new Date(row.transferred_at).toISOString(),
  reference: row.reference,
  state: row.state,
  created_at: new Date(row.created_at).toISOString(),
})

/** What a group's shopper said to have transferred, the newest first. */
export async function readClaims(
  container: MedusaContainer,
  order_group_id: string
): Promise<PaymentClaim[]> {
  const rows = await paymentClaims(container).listPaymentClaims(
    { order_group_id },
    { take: claims_shown_max, order: { created_at: "DESC" } }
  )
  return rows.map(claimView)
}

/** Whether a group's shopper may say to have transferred: while it waits for money, and a month after it was closed. */
export function takesClaims(
  group: { state: OrderGroupState; closed_at: Date | null },
  claims: readonly Pick<PaymentClaim, "state">[]
): boolean {
  if (claims.filter(({ state }) => state === "open").length >= open_claims_max) return false
  if (group.state === "awaiting_payment") return true
  if (group.state !== "expired" && group.state !== "canceled") return false
  return group.closed_at !== null && Date.now() - Number(group.closed_at) < claims_after_close_ms
}

/** Whether a transfer can have been made then: after its order was placed, and not in time to come. */
export const isClaimTime = (transferred_at: Date, order: { created_at: Date }): boolean =>
  Number(transferred_at) >= Number(order.created_at) - before_order_ms &&
  Number(transferred_at) <= Date.now() + ahead_ms
