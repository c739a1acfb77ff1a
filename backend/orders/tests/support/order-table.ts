import type {
  CancelRequestAct,
  CancelRequestActor,
  CancelRequestState,
} from "@chophien/vocabulary/order-care"
import type { OrderState } from "@chophien/vocabulary/order-state"

/** Who can be told. */
export type Told = "shopper" | "seller" | "staff"

/** What can be done with an order before it leaves, and what the clock does. */
export const orderTableActs = [
  "confirm",
  "ship_all",
  "shorten_part",
  "shorten_all",
  "delay",
  "cancel",
  "ask_cancel",
  "change_address",
  "remind",
  "tell_late",
  "cancel_late",
] as const
export type OrderTableAct = (typeof orderTableActs)[number]

/** What one act does: the next state, who is told, and why everybody else is not. */
export type OrderLine = {
  state: OrderState
  actor: "shopper" | "seller" | "clock"
  act: OrderTableAct
  next: OrderState
  tells: readonly Told[]
  silence: string
}

const line = (
  state: OrderState,
  actor: OrderLine["actor"],
  act: OrderTableAct,
  next: OrderState,
  tells: readonly Told[],
  silence: string
): OrderLine => ({ state, actor, act, next, tells, silence })

const sellersMatter = "the seller did it; staff see it in their list"
const shoppersMatter = "the shopper did it; staff see it in their list"

/** Written by hand from what people agreed on; everything that stands nowhere here is refused with 409 and changes nothing. */
export const orderTable: readonly OrderLine[] = [
  line(
    "to_confirm",
    "seller",
    "confirm",
    "to_ship",
    [],
    "the order's page says so; a mail for each step is a mail too many"
  ),
  line("to_confirm", "seller", "shorten_part", "to_confirm", ["shopper"], sellersMatter),
  line(
    "to_confirm",
    "seller",
    "shorten_all",
    "canceled",
    ["shopper", "seller"],
    "staff see it in their list"
  ),
  line("to_confirm", "seller", "delay", "to_confirm", ["shopper"], sellersMatter),
  line(
    "to_confirm",
    "shopper",
    "cancel",
    "canceled",
    ["shopper", "seller"],
    "nothing is left for staff to do"
  ),
  line(
    "to_confirm",
    "shopper",
    "change_address",
    "to_confirm",
    ["shopper", "seller"],
    "nothing is left for staff to do"
  ),
  line(
    "to_confirm",
    "clock",
    "remind",
    "to_confirm",
    ["seller"],
    "the shopper waits as promised; staff hear at the end"
  ),
  line(
    "to_confirm",
    "clock",
    "tell_late",
    "to_confirm",
    ["seller", "staff"],
    "the shopper is told what becomes of it"
  ),
  line(
    "to_confirm",
    "clock",
    "cancel_late",
    "canceled",
    ["shopper", "seller", "staff"],
    "nobody is left out"
  ),

  line("to_ship", "seller", "ship_all", "shipped", ["shopper"], sellersMatter),
  line("to_ship", "seller", "shorten_part", "to_ship", ["shopper"], sellersMatter),
  line("to_ship", "seller", "shorten_all", "canceled", ["shopper", "seller"], "staff see it in their list"),
  line("to_ship", "seller", "delay", "to_ship", ["shopper"], sellersMatter),
  line(
    "to_ship",
    "shopper",
    "ask_cancel",
    "to_ship",
    ["shopper", "seller"],
    "staff hear where the seller is silent"
  ),
  line(
    "to_ship",
    "shopper",
    "change_address",
    "to_ship",
    ["shopper", "seller"],
    "nothing is left for staff to do"
  ),
  line(
    "to_ship",
    "clock",
    "remind",
    "to_ship",
    ["seller"],
    "the shopper waits as promised; staff hear at the end"
  ),
  line(
    "to_ship",
    "clock",
    "tell_late",
    "to_ship",
    ["seller", "staff"],
    "the shopper is told what becomes of it"
  ),
  line("to_ship", "clock", "cancel_late", "canceled", ["shopper", "seller", "staff"], "nobody is left out"),
]

/** The same of a shopper's wish to cancel an order that was taken on. */
export type CancelRequestLine = {
  state: CancelRequestState
  actor: CancelRequestActor
  act: CancelRequestAct
  next: CancelRequestState
  tells: readonly Told[]
  silence: string
}

const wish = (
  state: CancelRequestState,
  actor: CancelRequestActor,
  act: CancelRequestAct,
  next: CancelRequestState,
  tells: readonly Told[],
  silence: string
): CancelRequestLine => ({ state, actor, act, next, tells, silence })

export const cancelRequestTable: readonly CancelRequestLine[] = [
  wish("requested", "seller", "grant", "granted", ["shopper"], sellersMatter),
  wish("requested", "seller", "refuse", "refused", ["shopper"], sellersMatter),
  wish("requested", "staff", "grant", "granted", ["shopper", "seller"], "staff did it"),
  wish("requested", "staff", "refuse", "refused", ["shopper", "seller"], "staff did it"),
  wish("requested", "clock", "escalate", "escalated", ["shopper", "seller", "staff"], "nobody is left out"),
  wish(
    "requested",
    "clock",
    "lapse",
    "lapsed",
    ["shopper"],
    "the seller packed it, or it is cancelled and they know"
  ),
  wish(
    "escalated",
    "seller",
    "grant",
    "granted",
    ["shopper"],
    "the seller did it; staff see it on the order's page"
  ),
  wish("escalated", "staff", "grant", "granted", ["shopper", "seller"], "staff did it"),
  wish("escalated", "staff", "refuse", "refused", ["shopper", "seller"], "staff did it"),
  wish(
    "escalated",
    "clock",
    "lapse",
    "lapsed",
    ["shopper"],
    "the seller packed it, or it is cancelled and they know"
  ),
]

/** Where a parcel stands. */
export const parcelStates = ["on_its_way", "arrived"] as const
export type ParcelLine = {
  state: (typeof parcelStates)[number]
  actor: "shopper" | "seller"
  act: "correct_tracking" | "receive"
  next: (typeof parcelStates)[number]
  tells: readonly Told[]
  silence: string
}

/** The same of a parcel that left. To say again that it came is no act: it changes nothing. */
export const parcelTable: readonly ParcelLine[] = [
  {
    state: "on_its_way",
    actor: "seller",
    act: "correct_tracking",
    next: "on_its_way",
    tells: ["shopper"],
    silence: sellersMatter,
  },
  {
    state: "on_its_way",
    actor: "shopper",
    act: "receive",
    next: "arrived",
    tells: ["seller"],
    silence: shoppersMatter,
  },
]
