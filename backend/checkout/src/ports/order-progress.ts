import type { MedusaContainer } from "@medusajs/framework/types"

/** When a seller took an order on. */
export type OrderConfirmed = { order_id: string; confirmed_at: Date }

/** What the room of orders provides under its module's name. Without that room no order is taken on. */
export type OrderProgressPort = {
  /** The confirmations among some orders. */
  readConfirmed: (order_ids: string[]) => Promise<OrderConfirmed[]>
}

const port = "sellerOrder"

/** When sellers took some orders on, by order; one that is not there was not taken on. */
export async function readConfirmedOrders(
  container: MedusaContainer,
  order_ids: string[]
): Promise<Map<string, Date>> {
  const provider = container.resolve<OrderProgressPort>(port, { allowUnregistered: true })
  if (!provider || !order_ids.length) return new Map()
  const confirmed = await provider.readConfirmed(order_ids)
  return new Map(confirmed.map(({ order_id, confirmed_at }) => [order_id, confirmed_at]))
}
