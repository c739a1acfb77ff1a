import { type OrderFacts, orderState, refusalOfAct } from "@chophien/vocabulary/order-state"

/**
 * Why a shopper cannot cancel a paid order at once; null when they can. They can while nobody has taken it on, and once its
 * seller gave a later day than promised. While the bank has taken its money back there is none that could go back.
 */
export function refusalOfShoppersCancel(
  order: OrderFacts,
  isDelayed: boolean
): "order_already_confirmed" | "paid_order_not_cancelable" | null {
  const state = orderState(order)
  if ((state === "to_ship" && !isDelayed) || state === "shipped" || state === "delivered")
    return "order_already_confirmed"
  if ((state !== "to_confirm" && state !== "to_ship") || order.on_hold || refusalOfAct("cancel", order))
    return "paid_order_not_cancelable"
  return null
}
