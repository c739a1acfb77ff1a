import {
  type OrderFacts,
  type OrderGroupState,
  orderState,
  refusalOfAct,
} from "@chophien/vocabulary/order-state"

/** Whether its shopper can change where an order group goes: it is paid, and nothing of it is packed. */
export function takesAddress(group_state: OrderGroupState, orders: readonly OrderFacts[]): boolean {
  const live = orders.filter((order) => orderState(order) !== "canceled")
  return (
    group_state === "paid" &&
    live.length > 0 &&
    live.every((order) => refusalOfAct("change_address", order) === null)
  )
}
