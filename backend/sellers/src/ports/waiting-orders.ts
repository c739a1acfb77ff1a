import type { MedusaContainer } from "@medusajs/framework/types"

/** How many orders of a seller wait to be confirmed, and to be shipped. */
export type WaitingOrders = { to_confirm: number; to_ship: number }

/** What the room of orders provides under its module's name. Without that room nothing waits. */
export type WaitingOrdersPort = {
  countWaiting: (container: MedusaContainer, seller_id: string) => Promise<WaitingOrders>
}

const port = "sellerOrder"

/** Counts the orders of a seller that wait for it. */
export async function countWaitingOrders(
  container: MedusaContainer,
  seller_id: string
): Promise<WaitingOrders> {
  const provider = container.resolve<WaitingOrdersPort>(port, { allowUnregistered: true })
  return (await provider?.countWaiting(container, seller_id)) ?? { to_confirm: 0, to_ship: 0 }
}
