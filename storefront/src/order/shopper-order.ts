import type { OrderGroup } from "@chophien/contract/store/order-groups"
import { awaitsPayment } from "@chophien/vocabulary/order-state"
import type { APIContext } from "astro"
import { BackendDown, BackendRefusal } from "../backend/call-backend"
import { newestOrder, tokenOf } from "./order-tokens"

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

/** The order this browser placed last, while it waits for money. A page that only points to it does without when nothing answers. */
export async function unpaidOrder({
  cookies,
  locals,
}: Pick<APIContext, "cookies" | "locals">): Promise<OrderGroup | null> {
  const newest = newestOrder(cookies)
  if (!newest) return null
  try {
    const group = await locals.api.orderGroup(newest.id, newest.token)
    return awaitsPayment(group.state) ? group : null
  } catch (error) {
    if (error instanceof BackendRefusal || error instanceof BackendDown) return null
    throw error
  }
}

/** How long the goods are still kept, in milliseconds by the server's clock: the shopper's may be wrong. */
export function leftMs(group: OrderGroup): number {
  return Math.max(0, Date.parse(group.expires_at) - Date.now())
}

/** Changes whenever the page would look different; the page polls it and reloads. */
export function stateMark(group: OrderGroup): string {
  const orders = group.orders.map((order) => `${order.state}${order.tracking.length}`)
  return [group.state, group.amount_remaining, group.payment?.qr ? "qr" : "", ...orders].join(".")
}

/** Steps an order goes through, and how many of them it has done. */
export const orderSteps = ["placed", "paid", "confirmed", "shipped", "delivered"] as const
export function stepsDone(state: OrderGroup["orders"][number]["state"]): number {
  const done = { awaiting_payment: 1, paid: 2, confirmed: 3, shipped: 4, delivered: 5, canceled: 0 } as const
  return done[state]
}
