import { readOrderFacts } from "@chophien/checkout/order-facts"
import { dueAt } from "@chophien/orders/deadlines"
import { SELLER_MODULE } from "@chophien/sellers/modules/seller/index"
import type SellerModuleService from "@chophien/sellers/modules/seller/service"
import { orderState } from "@chophien/vocabulary/order-state"
import type { MedusaContainer } from "@medusajs/framework/types"
import { settlement } from "../modules/settlement"
import { selectUndelivered } from "./select-overview"

const hour_ms = 3_600_000
const day_ms = 24 * hour_ms
/** Older ones are for a person, not for a count. */
const looked_back_days = 60
const looked_at_max = 400
const worst_max = 5

/** Orders whose sellers are late to confirm or to ship, counted, with the worst. */
export async function readLateOrders(container: MedusaContainer, now: Date) {
  // Nobody is late within a day of the payment.
  const paid = await settlement(container).read((context) =>
    selectUndelivered(context, {
      paid_before: new Date(Number(now) - day_ms),
      paid_after: new Date(Number(now) - looked_back_days * day_ms),
      limit: looked_at_max,
    })
  )
  const known = new Map(paid.map((row) => [row.order_id, row]))
  const facts = await readOrderFacts(container, [...known.keys()])
  const late = facts.flatMap((order) => {
    const row = known.get(order.id)
    const state = orderState(order)
    if (!row || (state !== "to_confirm" && state !== "to_ship")) return []
    const due = dueAt({ state, paid_at: row.paid_at, confirmed_at: order.confirmed_at ?? null })
    if (!due || due >= now) return []
    return { order_id: order.id, seller_id: row.seller_id, what: state, late_ms: Number(now) - Number(due) }
  })
  const worst = late.sort((a, b) => b.late_ms - a.late_ms).slice(0, worst_max)
  const sellers = worst.length
    ? await container
        .resolve<SellerModuleService>(SELLER_MODULE)
        .listSellers(
          { id: worst.map(({ seller_id }) => seller_id) },
          { select: ["id", "name"], take: worst_max }
        )
    : []
  const names = new Map(sellers.map(({ id, name }) => [id, name]))
  const countOf = (what: string) => late.filter((order) => order.what === what).length
  return {
    to_confirm: countOf("to_confirm"),
    to_ship: countOf("to_ship"),
    more: paid.length === looked_at_max,
    worst: worst.map(({ order_id, seller_id, what, late_ms }) => ({
      ...{ order_id, seller_id, what, seller_name: names.get(seller_id) ?? "" },
      hours: Math.floor(late_ms / hour_ms),
    })),
  }
}
