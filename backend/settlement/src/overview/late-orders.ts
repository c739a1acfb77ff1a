import { orderCare } from "@chophien/orders/modules/order-care/index"
import { SELLER_MODULE } from "@chophien/sellers/modules/seller/index"
import type SellerModuleService from "@chophien/sellers/modules/seller/service"
import type { MedusaContainer } from "@medusajs/framework/types"
import { settlement } from "../modules/settlement"

const hour_ms = 3_600_000
const looked_at_max = 400
const worst_max = 5

/** What a seller is late with, as the overview names it. */
const what = { confirm: "to_confirm", hand_over: "to_ship" } as const
const isLateAct = (act: string | null): act is keyof typeof what => act === "confirm" || act === "hand_over"

/** Orders whose sellers are late to confirm or to ship, counted, with the worst. By the clock that orders keep. */
export async function readLateOrders(container: MedusaContainer, now: Date) {
  const watches = await orderCare(container).listOrderWatches(
    { act: Object.keys(what), due_at: { $lt: now } },
    { take: looked_at_max, order: { due_at: "ASC" } }
  )
  const sales = watches.length
    ? await settlement(container).listSales(
        { order_id: watches.map(({ order_id }) => order_id) },
        { select: ["order_id", "seller_id"], take: watches.length }
      )
    : []
  const sellerOf = new Map(sales.map(({ order_id, seller_id }) => [order_id, seller_id]))
  const late = watches.flatMap(({ order_id, act, due_at }) => {
    const seller_id = sellerOf.get(order_id)
    if (!seller_id || !due_at || !isLateAct(act)) return []
    return { order_id, seller_id, what: what[act], late_ms: Number(now) - Number(due_at) }
  })
  const worst = late.slice(0, worst_max)
  const sellers = worst.length
    ? await container
        .resolve<SellerModuleService>(SELLER_MODULE)
        .listSellers(
          { id: worst.map(({ seller_id }) => seller_id) },
          { select: ["id", "name"], take: worst_max }
        )
    : []
  const names = new Map(sellers.map(({ id, name }) => [id, name]))
  const countOf = (wanted: string) => late.filter((order) => order.what === wanted).length
  return {
    to_confirm: countOf("to_confirm"),
    to_ship: countOf("to_ship"),
    more: watches.length === looked_at_max,
    worst: worst.map(({ late_ms, ...order }) => ({
      ...order,
      seller_name: names.get(order.seller_id) ?? "",
      hours: Math.floor(late_ms / hour_ms),
    })),
  }
}
