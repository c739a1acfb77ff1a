import { bookmarks } from "@chophien/platform/modules/bookmarks/index"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { settleGroupOfOrder } from "./settle-group-of-order"

/** A transaction that wrote an earlier time may commit a little later. */
const overlap_ms = 60_000
const lookback_max_ms = 3 * 24 * 60 * 60 * 1000
const page = 200
const job = "canceled-orders"
const ordersSchema = z.array(z.object({ id: z.string() }))

/**
 * Settles the groups of orders that were cancelled lately, should the event of a cancellation not have got through. A
 * bookmark says up to when each of them is settled; it stays where one cannot be.
 */
export async function settleCanceledOrders(container: MedusaContainer): Promise<void> {
  const now = Date.now()
  const reached_at = await bookmarks(container).readReached(job)
  const since = new Date(Math.max(Number(reached_at) - overlap_ms, now - lookback_max_ms))
  for (let skip = 0; ; skip += page) {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: ["id"],
      filters: { canceled_at: { $gte: since.toISOString() } },
      pagination: { skip, take: page, order: { canceled_at: "ASC", id: "ASC" } },
    })
    const orders = ordersSchema.parse(data)
    for (const { id } of orders) await settleGroupOfOrder(container, id)
    if (orders.length < page) break
  }
  await bookmarks(container).advance(job, new Date(now))
}
