import { readOrderStates } from "@chophien/checkout/order-facts"
import type { OrderConfirmed, OrderProgressPort } from "@chophien/checkout/ports/order-progress"
import { runStatement, type SqlContext } from "@chophien/platform/run-statement"
import { ownOrderIds } from "@chophien/sellers/ownership"
import type { WaitingOrders, WaitingOrdersPort } from "@chophien/sellers/ports/waiting-orders"
import type { MedusaContainer } from "@medusajs/framework/types"
import { InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import OrderConfirmation from "./models/order-confirmation"
import TrackingCorrection from "./models/tracking-correction"

/** Owns what sellers did with their orders, and answers what the rooms below want to know of it. */
export default class SellerOrderModuleService
  extends MedusaService({ OrderConfirmation, TrackingCorrection })
  implements WaitingOrdersPort, OrderProgressPort
{
  /**
   * Writes down that a member took an order on, at the database's time.
   * @returns `false` when it was taken on before, which stays
   */
  @InjectManager()
  async confirm(
    order_id: string,
    member_id: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const rows = await runStatement<{ order_id: string }>(
      context,
      `insert into order_confirmation (order_id, confirmed_at, confirmed_by) values (?, now(), ?)
       on conflict (order_id) do nothing returning order_id`,
      [order_id, member_id]
    )
    return rows.length === 1
  }

  /** The confirmations among some orders. */
  async readConfirmed(order_ids: string[]): Promise<OrderConfirmed[]> {
    const rows = await this.listOrderConfirmations(
      { order_id: order_ids },
      { select: ["order_id", "confirmed_at"], take: order_ids.length }
    )
    return rows.map(({ order_id, confirmed_at }) => ({ order_id, confirmed_at: new Date(confirmed_at) }))
  }

  /** How many orders of a seller wait to be confirmed, and to be shipped. */
  async countWaiting(container: MedusaContainer, seller_id: string): Promise<WaitingOrders> {
    const orders = await readOrderStates(container, await ownOrderIds(container, seller_id))
    const countOf = (state: keyof WaitingOrders) => orders.filter((order) => order.state === state).length
    return { to_confirm: countOf("to_confirm"), to_ship: countOf("to_ship") }
  }
}
