import { orderGroups } from "@chophien/checkout/modules/order-group/index"
import { type OrderRow, readOrders } from "@chophien/checkout/order-group/read-orders"
import { bookmarks } from "@chophien/platform/modules/bookmarks/index"
import { roundVnd } from "@chophien/vocabulary/amount"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { settlement } from "../modules/settlement"
import { freezeSales } from "../sale/freeze-sales"

const job = "freeze-sales"
const page = 200
/** A part's row is committed within this long after the time it writes into it. */
const commit_max_ms = 60_000

/**
 * Freezes sales that nobody froze when they were placed: those of before this room was there, or while it was left out.
 * By the rules of now, as nobody knows others. A bookmark says up to when every sale is frozen.
 */
export async function freezeMissingSales(container: MedusaContainer): Promise<void> {
  const since = (await bookmarks(container).readReached(job)) ?? new Date(0)
  const until = new Date(Date.now() - commit_max_ms)
  const between = { $gte: since.toISOString(), $lte: until.toISOString() }
  for (let skip = 0; ; skip += page) {
    const parts = await orderGroups(container).listOrderGroupParts(
      { created_at: between, order_group: { state: ["awaiting_payment", "paid"] } },
      { order: { created_at: "ASC", id: "ASC" }, skip, take: page }
    )
    await freezeParts(container, parts)
    if (parts.length < page) break
  }
  await bookmarks(container).advance(job, until)
}

type Part = { order_id: string; seller_id: string; order_group_id: string }

/** The product of each variant that some orders name; one that is gone has none. */
async function readProductIds(container: MedusaContainer, orders: OrderRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(orders.flatMap(({ items }) => items.flatMap(({ variant_id }) => variant_id ?? [])))]
  if (!ids.length) return new Map()
  const variants = await container
    .resolve(Modules.PRODUCT)
    .listProductVariants({ id: ids }, { select: ["id", "product_id"], take: ids.length, withDeleted: true })
  return new Map(variants.flatMap(({ id, product_id }) => (product_id ? [[id, product_id]] : [])))
}

async function freezeParts(container: MedusaContainer, parts: Part[]): Promise<void> {
  if (!parts.length) return
  const known = await settlement(container).listSales(
    { order_id: parts.map(({ order_id }) => order_id) },
    { select: ["order_id"], take: parts.length }
  )
  const frozen = new Set(known.map(({ order_id }) => order_id))
  const missing = parts.filter(({ order_id }) => !frozen.has(order_id))
  const orders = await readOrders(
    container,
    missing.map(({ order_id }) => order_id)
  )
  const products = await readProductIds(container, orders)
  await freezeSales(
    container,
    settlement(container),
    missing.flatMap(({ order_id, seller_id, order_group_id }) => {
      const order = orders.find(({ id }) => id === order_id)
      if (!order) return []
      const lines = order.items.map(({ id, title, quantity, total, variant_id }) => ({
        order_line_id: id,
        product_id: products.get(variant_id ?? "") ?? "",
        title,
        quantity,
        amount: roundVnd(total),
      }))
      return [{ order_id, seller_id, order_group_id, lines, carriage: roundVnd(order.shipping_total) }]
    })
  )
}
