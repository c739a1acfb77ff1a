import type { SaleHold } from "@chophien/contract/seller/money"
import { paidFor, refundsOf, type SaleOrder } from "./read-sale-orders"
import { deliveredAt, type SettlementDelays, settlesAt } from "./settles-at"

/** What is known of a sale's order now. */
export type SaleProgress = {
  order_id: string
  paid_at: Date | null
  paid_amount: number
  delivered_at: Date | null
  settles_at: Date | null
  held_for: string | null
  /** Until when somebody has to decide about it; null where no day is known. */
  held_until: Date | null
  /** It never came about: its group was given up before it was paid. */
  is_void: boolean
}

/**
 * What is known of a sale's order now: whether it is paid, when its money is the seller's, and what holds it.
 * A cancelled order is over once all its money is refunded. A complaint holds from its opening until it is closed or its
 * money is back, also when that is after the return window.
 * @param gross what was frozen, whole VND
 */
export function progressOfSale(order: SaleOrder, gross: number, delays: SettlementDelays): SaleProgress {
  const paid = paidFor(order)
  const refunded = refundsOf(order).reduce((sum, { amount }) => sum + amount, 0)
  const isOver = paid !== null && refunded >= paid.amount
  const canceled = order.status === "canceled"
  const parcels = order.fulfillments ?? []
  const group = order.progress?.group
  const hold = (): SaleHold | null => {
    if (group?.on_hold) return "bank_took_back"
    if (paid && paid.amount !== gross) return "amount_differs"
    if (order.complaint && !isOver) return "complaint_open"
    if ((order.returns ?? []).some(({ status }) => status === "requested")) return "return_open"
    return canceled && paid && !isOver ? "refund_missing" : null
  }
  const held_for = hold()
  return {
    order_id: order.id,
    paid_at: paid?.at ?? null,
    paid_amount: paid?.amount ?? 0,
    delivered_at: deliveredAt(parcels, delays)?.at ?? null,
    settles_at: isOver ? paid.at : settlesAt(parcels, delays),
    held_for,
    held_until: held_for === "complaint_open" ? (order.complaint?.due_at ?? null) : null,
    is_void: !paid && (canceled || group?.state === "expired" || group?.state === "canceled"),
  }
}
