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
 * bookmark says up to when each of them is settled. It waits for one that cannot be, as while the gateway is away; that
 * one keeps nothing else from its turn.
 */
export async function settleCanceledOrders(container: MedusaContainer): Promise<void> {
  const now = Date.now()
  const reached_at = await bookmarks(container).readReached(job)
  const since = new Date(Math.max(Number(reached_at) - overlap_ms, now - lookback_max_ms))
  let all_settled = true
  for (let skip = 0; ; skip += page) {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: ["id"],
      filters: { canceled_at: { $gte: since.toISOString() } },
      pagination: { skip, take: page, order: { canceled_at: "ASC", id: "ASC" } },
    })
    const orders = ordersSchema.parse(data)
    for (const { id } of orders) all_settled = (await settles(container, id)) && all_settled
    if (orders.length < page) break
  }
  if (all_settled) await bookmarks(container).advance(job, new Date(now))
}

/** Whether the group of an order could be settled; a failure is logged and tried again. */
async function settles(container: MedusaContainer, order_id: string): Promise<boolean> {
  try {
    await settleGroupOfOrder(container, order_id)
    return true
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`The group of the cancelled order ${order_id} is tried again: ${String(error)}`)
    return false
  }
}
