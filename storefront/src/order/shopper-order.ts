import type { Aftercare } from "@chophien/contract/store/complaints"
import type { OrderGroup } from "@chophien/contract/store/order-groups"
import { awaitsPayment } from "@chophien/vocabulary/order-state"
import type { APIContext } from "astro"
import { BackendDown, BackendRefusal } from "../backend/call-backend"
import type { Messages } from "../i18n"
import { rememberedOrders, tokenOf } from "./order-tokens"

/** The order group of the address, if this browser holds its token; null otherwise, whoever's it is. */
export async function loadOrder({
  cookies,
  locals,
  params,
}: Pick<APIContext, "cookies" | "locals" | "params">): Promise<OrderGroup | null> {
  const id = params["id"] ?? ""
  const token = tokenOf(cookies, id)
  if (!token) return null
  try {
    return await locals.api.orderGroup(id, token)
  } catch (error) {
    if (error instanceof BackendRefusal && [401, 403, 404].includes(error.status)) return null
    throw error
  }
}

type Remembered = { id: string; token: string }

/** An order of this browser. A page that only points to it does without when nothing answers. */
async function readRemembered({ api }: App.Locals, { id, token }: Remembered): Promise<OrderGroup | null> {
  try {
    return await api.orderGroup(id, token)
  } catch (error) {
    if (error instanceof BackendRefusal || error instanceof BackendDown) return null
    throw error
  }
}

/** The orders whose tokens this browser holds, the newest first; those that cannot be read now are left out. */
export async function ordersOfBrowser({
  cookies,
  locals,
}: Pick<APIContext, "cookies" | "locals">): Promise<OrderGroup[]> {
  const groups = await Promise.all(rememberedOrders(cookies).map((order) => readRemembered(locals, order)))
  return groups.filter((group) => group !== null).sort((a, b) => b.created_at.localeCompare(a.created_at))
}

/** An order while it waits for money. */
async function whileUnpaid(locals: App.Locals, order: Remembered): Promise<OrderGroup | null> {
  const group = await readRemembered(locals, order)
  return group && awaitsPayment(group.state) ? group : null
}

/** The order this browser placed last, while it waits for money. */
export async function unpaidOrder({
  cookies,
  locals,
}: Pick<APIContext, "cookies" | "locals">): Promise<OrderGroup | null> {
  const [newest] = rememberedOrders(cookies)
  const group = newest ? await whileUnpaid(locals, newest) : null
  // Whose time is over is not asked for money any more.
  return group?.is_overdue ? null : group
}

/** As many orders as are looked through: who may not order more has not many open. */
const looked_through_max = 6

/** Refusals of an order because of others that wait for their money: the shopper pays or cancels one of them. */
const heldUp = new Set([
  "unpaid_orders_open",
  "unpaid_orders_today",
  "unpaid_pieces",
  "unpaid_stock_share",
  "mail_address_full",
])

/** The orders of this browser that wait for money, where a refusal of that code asks to pay or to cancel one of them. */
export async function ordersInTheWay(
  { cookies, locals }: Pick<APIContext, "cookies" | "locals">,
  code: string | null
): Promise<OrderGroup[]> {
  if (!code || !heldUp.has(code)) return []
  const newest = rememberedOrders(cookies).slice(0, looked_through_max)
  const groups = await Promise.all(newest.map((order) => whileUnpaid(locals, order)))
  return groups.filter((group) => group !== null)
}

/** How long the goods are still kept, in milliseconds by the server's clock: the shopper's may be wrong. */
export function leftMs(group: OrderGroup): number {
  return Math.max(0, Date.parse(group.expires_at) - Date.now())
}

/** How far the parcels of a paid order are: together while all are alike, else counted. */
export function progressInWords(orders: OrderGroup["orders"], { order: { state_text } }: Messages): string {
  const arrived = orders.filter(({ state }) => state === "delivered").length
  const sent = arrived + orders.filter(({ state }) => state === "shipped").length
  const of = orders.length
  if (arrived === of) return state_text.delivered
  if (sent === 0) return state_text.paid
  const way = sent === of ? state_text.moving : state_text.parts(sent, of)
  return arrived === 0 ? way : `${state_text.parts_arrived(arrived, of)} ${way}`
}

/** Changes whenever the page would look different; the page polls it and reloads. */
export function stateMark(group: OrderGroup, aftercare: Aftercare | null): string {
  const orders = group.orders.map((order) => `${order.state}${order.tracking.length}`)
  const back = group.money_back.map((money) => `${money.id}${money.state}${money.amount}`)
  const claims = group.claims.map((claim) => claim.state)
  const received = (aftercare?.orders ?? []).flatMap(({ parcels, reasons }) => [
    ...parcels.map(({ received_at }) => (received_at ? "came" : "")),
    ...reasons.map(({ reason }) => reason),
  ])
  const care = (aftercare?.orders ?? []).flatMap(({ delays, shortfalls, cancel_request, cancelable }) => [
    delays.length,
    ...shortfalls.map(({ returned_at }) => (returned_at ? "back" : "short")),
    cancel_request?.state ?? "",
    cancelable,
  ])
  const complaints = (aftercare?.complaints ?? []).map(({ state, history }) => `${state}${history.length}`)
  const flags = [group.payment?.qr ? "qr" : "", group.is_overdue ? "over" : "", group.on_hold ? "held" : ""]
  return [
    group.state,
    group.amount_remaining,
    ...flags,
    ...orders,
    ...back,
    ...claims,
    ...received,
    ...care,
    ...complaints,
  ].join(".")
}

/** Steps an order goes through, and how many of them it has done. */
export const orderSteps = ["placed", "paid", "confirmed", "shipped", "delivered"] as const
export function stepsDone(state: OrderGroup["orders"][number]["state"]): number {
  const done = { awaiting_payment: 1, paid: 2, confirmed: 3, shipped: 4, delivered: 5, canceled: 0 } as const
  return done[state]
}
