import { orderGroups } from "@chophien/checkout/modules/order-group/index"
import type { MoneyOrder } from "@chophien/contract/staff/money-fields"
import type { GatewayReview } from "@chophien/payment-vietqr/reviews"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readMoneyOrdersById } from "../money-orders"

/** So many orders are shown beside an amount; more say nothing. */
const shown_max = 5
const waiting_max = 500

/** Reasons of money of which nobody knows whose it is. */
const placeless: readonly string[] = ["no_code", "unknown_code", "several_codes", "other_account"]

/** Whether money under review is nobody's yet. */
export const isPlaceless = ({ reason, payment_intent }: Pick<GatewayReview, "reason" | "payment_intent">) =>
  payment_intent === null && placeless.includes(reason)

/**
 * Orders that wait for just the amount of money that came without an order, by amount: where staff look first. Nothing is
 * placed by it.
 */
export async function readLikelyOrders(
  container: MedusaContainer,
  reviews: readonly GatewayReview[]
): Promise<Map<number, MoneyOrder[]>> {
  const amounts = new Set(reviews.filter(isPlaceless).map(({ amount }) => amount))
  if (!amounts.size) return new Map()
  const waiting = await orderGroups(container).listOrderGroups(
    { state: "awaiting_payment" },
    { select: ["id", "amount", "payment"], take: waiting_max, order: { created_at: "DESC" } }
  )
  const missing = waiting.map(({ id, amount, payment }) => ({ id, amount: remainingOf(payment) ?? amount }))
  const fitting = missing.filter(({ amount }) => amounts.has(amount))
  const orders = await readMoneyOrdersById(
    container,
    fitting.map(({ id }) => id)
  )
  const likely = new Map<number, MoneyOrder[]>()
  for (const { id, amount } of fitting) {
    const order = orders.get(id)
    const known = likely.get(amount) ?? []
    if (order && known.length < shown_max) likely.set(amount, [...known, order])
  }
  return likely
}

/** What is still to be paid, of instructions as stored; undefined where they do not say. */
function remainingOf(payment: Record<string, unknown> | null): number | undefined {
  const remaining = payment?.["amount_remaining"]
  return typeof remaining === "number" ? remaining : undefined
}
