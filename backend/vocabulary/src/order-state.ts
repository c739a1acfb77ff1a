/** Where an order group stands. `placing` belongs to a checkout that is running right now, or to one that died. */
export const orderGroupStates = ["placing", "awaiting_payment", "paid", "expired", "canceled"] as const
export type OrderGroupState = (typeof orderGroupStates)[number]

/** Where an order group stands for its shopper, who never sees one being placed and sees money that came in part. */
export const shownGroupStates = ["awaiting_payment", "partially_paid", "paid", "expired", "canceled"] as const
export type ShownGroupState = (typeof shownGroupStates)[number]

/** Where an order stands, for its seller, its shopper and staff alike. */
export const orderStates = [
  "awaiting_payment",
  "to_confirm",
  "to_ship",
  "shipped",
  "delivered",
  "canceled",
] as const
export type OrderState = (typeof orderStates)[number]

/** What somebody can do with an order. */
export const orderActs = [
  "confirm",
  "ship",
  "cancel",
  "shorten",
  "delay",
  "ask_cancel",
  "change_address",
] as const
export type OrderAct = (typeof orderActs)[number]

/** A moment that has come, in any form, or nothing. */
type Came = Date | string | null | undefined

/** What the state of an order is derived from. Nothing else keeps it, so it cannot contradict what happened. */
export type OrderFacts = {
  group_state: OrderGroupState
  /** Whether the order itself was cancelled. */
  canceled: boolean
  /** When the seller took it on. */
  confirmed_at: Came
  /** Its lines: pieces ordered, and how many of them are in a parcel. */
  lines: readonly { quantity: number; fulfilled_quantity: number }[]
  fulfillments: readonly { canceled_at?: Came; shipped_at?: Came; delivered_at?: Came }[]
  /** Whether it may not go on now: the bank took back money that had paid it. */
  on_hold?: boolean
}

/** How many pieces of a line are in no parcel yet. */
export const unpackedOf = ({ quantity, fulfilled_quantity }: OrderFacts["lines"][number]): number =>
  quantity - fulfilled_quantity

const liveParcels = ({ fulfillments }: Pick<OrderFacts, "fulfillments">) =>
  fulfillments.filter((parcel) => !parcel.canceled_at)

/**
 * How far the parcels of an order are. `shipped` and `delivered` speak of all its pieces: of an order that was shipped
 * in part, the rest is still with the seller.
 */
export function parcelState(
  order: Pick<OrderFacts, "lines" | "fulfillments">
): "with_seller" | "shipped" | "delivered" {
  const parcels = liveParcels(order)
  if (!parcels.length || order.lines.some((line) => unpackedOf(line) > 0)) return "with_seller"
  if (parcels.every((parcel) => parcel.delivered_at)) return "delivered"
  return parcels.every((parcel) => parcel.shipped_at || parcel.delivered_at) ? "shipped" : "with_seller"
}

/**
 * The state of an order, from what happened. What is on its way is on its way, whatever its group says. An order of a
 * group that was given up is cancelled even before its own row says so.
 */
export function orderState(order: OrderFacts): OrderState {
  if (order.canceled) return "canceled"
  const parcels = parcelState(order)
  if (parcels !== "with_seller") return parcels
  switch (order.group_state) {
    case "placing":
    case "awaiting_payment":
      return "awaiting_payment"
    case "paid":
      return order.confirmed_at ? "to_ship" : "to_confirm"
    case "expired":
    case "canceled":
      return "canceled"
  }
}

/**
 * The state of an order group as its shopper sees it. A paid one of which every order was cancelled is cancelled.
 * @param group amounts in whole VND; `amount_remaining` is null while no intent stands
 */
export function shownGroupState(group: {
  state: OrderGroupState
  amount: number
  amount_remaining: number | null
  all_canceled?: boolean
}): ShownGroupState {
  if (group.state === "paid" && group.all_canceled) return "canceled"
  if (group.state !== "placing" && group.state !== "awaiting_payment") return group.state
  return group.amount_remaining !== null && group.amount_remaining < group.amount
    ? "partially_paid"
    : "awaiting_payment"
}

/** Whether a group still takes money. */
export const awaitsPayment = (state: OrderGroupState | ShownGroupState): boolean =>
  state === "placing" || state === "awaiting_payment" || state === "partially_paid"

/** Acts that are about the whole of an order, so that no parcel of it may be packed. */
const wholeActs: ReadonlySet<OrderAct> = new Set<OrderAct>(["cancel", "ask_cancel", "change_address"])

/** What may be done in each state. Some acts also need that no parcel is packed: see `refusalOfAct`. */
export const actsIn: Readonly<Record<OrderState, readonly OrderAct[]>> = {
  awaiting_payment: ["cancel"],
  to_confirm: ["confirm", "cancel", "shorten", "delay", "change_address"],
  to_ship: ["ship", "cancel", "shorten", "delay", "ask_cancel", "change_address"],
  shipped: [],
  delivered: [],
  canceled: [],
}

/** Why something cannot be done with an order now. */
export type ActRefusal =
  | "order_canceled"
  | "order_not_paid"
  | "order_not_confirmed"
  | "order_already_confirmed"
  | "order_already_shipped"
  /** The bank took back money that had paid it. */
  | "order_on_hold"
  /** A part of it is packed or on its way, so that the whole cannot be cancelled any more. */
  | "order_partly_packed"

/** Why an act cannot be done with an order now; null when it can. */
export function refusalOfAct(act: OrderAct, order: OrderFacts): ActRefusal | null {
  const state = orderState(order)
  if (actsIn[state].includes(act)) {
    if (wholeActs.has(act) && liveParcels(order).length) return "order_partly_packed"
    return act !== "cancel" && order.on_hold ? "order_on_hold" : null
  }
  switch (state) {
    case "canceled":
      return "order_canceled"
    case "awaiting_payment":
      return "order_not_paid"
    case "to_confirm":
      return "order_not_confirmed"
    case "to_ship":
      return "order_already_confirmed"
    case "shipped":
    case "delivered":
      return "order_already_shipped"
  }
}
