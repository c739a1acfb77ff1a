import { ownOrderIds } from "@chophien/sellers/ownership"
import type { WaitingOrders, WaitingOrdersPort } from "@chophien/sellers/ports/waiting-orders"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readOrderStates } from "../../seller-orders"

/** What the rooms below ask about orders. */
export default class SellerOrderModuleService implements WaitingOrdersPort {
  /** How many orders of a seller wait to be confirmed, and to be shipped. */
  async countWaiting(container: MedusaContainer, seller_id: string): Promise<WaitingOrders> {
    const orders = await readOrderStates(container, await ownOrderIds(container, seller_id))
    const countOf = (state: keyof WaitingOrders) => orders.filter((order) => order.state === state).length
    return { to_confirm: countOf("to_confirm"), to_ship: countOf("to_ship") }
  }
}
