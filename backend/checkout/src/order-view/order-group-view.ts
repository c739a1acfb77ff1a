import type { Order, OrderGroup, shopperOrderStates } from "@chophien/contract/store/order-groups"
import { pictureFromUrl } from "@chophien/file-sharp/picture"
import type { Locale } from "@chophien/platform/texts/define-texts"
import { orderDates } from "@chophien/shipping/delivery-dates/order-dates"
import { serviceName } from "@chophien/shipping/service-name"
import { trackingOf } from "@chophien/shipping/tracking"
import { awaitsPayment, type OrderState, orderState, shownGroupState } from "@chophien/vocabulary/order-state"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readClaims, takesClaims } from "../claims/payment-claims"
import { gatewayMoney } from "../modules/gateway-money"
import { paymentGateway } from "../modules/payment-gateway"
import { readMoneyBack } from "../money-back/read-money-back"
import { type OrderProgress, orderFactsOf } from "../order-facts"
import type { Group } from "../order-group/read-group"
import { type OrderRow, readOrders } from "../order-group/read-orders"
import { readConfirmedOrders } from "../ports/order-progress"

/** An order group as its shopper sees it. Amounts whole VND, times ISO 8601 in UTC. */
export type OrderGroupView = OrderGroup

/** The states for which the shop has words of its own; the others it calls as everybody does. */
const shopperWords = { to_confirm: "paid", to_ship: "confirmed" } as const

/** How the shop calls the state of an order. */
const shownOrderState = (state: OrderState): (typeof shopperOrderStates)[number] =>
  state === "to_confirm" || state === "to_ship" ? shopperWords[state] : state

const iso = (time: Date | string): string => new Date(time).toISOString()

/** Shows an order group to whoever proved to be its shopper. */
export async function orderGroupView(
  container: MedusaContainer,
  group: Group,
  locale: Locale
): Promise<OrderGroupView> {
  const ids = group.parts.map((part) => part.order_id)
  const [orders, confirmed, held, money_back, claims] = await Promise.all([
    readOrders(container, ids),
    readConfirmedOrders(container, ids),
    gatewayMoney(container).listHeldGroups([group.id]),
    readMoneyBack(container, group),
    readClaims(container, group.id),
  ])
  const on_hold = held.has(group.id)
  const progress = new Map(
    ids.map((id) => [id, { group: { ...group, on_hold }, confirmed_at: confirmed.get(id) ?? null }])
  )
  const { payment } = group
  const canceled = orders.filter((order) => orderState(orderFactsOf(order, progress)) === "canceled")
  const state = shownGroupState({
    ...group,
    amount_remaining: payment?.amount_remaining ?? null,
    all_canceled: orders.length > 0 && canceled.length === orders.length,
  })
  const isPaid = group.state === "paid"
  const deadline = new Date(group.expires_at).getTime()
  const is_overdue = awaitsPayment(state) && deadline <= Date.now()
  const isOpen = awaitsPayment(state) && !is_overdue
  const costs = new Map(group.parts.map((part) => [part.order_id, part.amount]))
  return {
    id: group.id,
    code: group.code,
    state,
    amount: group.amount,
    amount_remaining: isPaid ? 0 : (payment?.amount_remaining ?? group.amount),
    amount_received: isPaid ? group.amount : (payment?.amount_received ?? 0),
    amount_canceled: isPaid ? canceled.reduce((sum, { id }) => sum + (costs.get(id) ?? 0), 0) : 0,
    created_at: iso(group.created_at),
    expires_at: iso(group.expires_at),
    grace_until: new Date(deadline + group.grace_ms).toISOString(),
    is_overdue,
    paid_at: group.paid_at ? iso(group.paid_at) : null,
    money_back,
    on_hold,
    claims,
    takes_claims: takesClaims(group, claims),
    delivery: group.delivery,
    payment: payment && {
      intent_id: payment.intent_id,
      status: payment.status,
      qr: isOpen ? payment.qr : null,
      simulated_bank_url: isOpen ? paymentGateway(container).simulatedBankUrl(payment.intent_id) : null,
    },
    orders: orders
      .sort((a, b) => a.display_id - b.display_id)
      .map((order) => shopperOrderOf(order, progress, costs.get(order.id) ?? order.total, group, locale)),
  }
}

/**
 * What an order costs. Core counts a cancelled one as nothing, and its shopper wants to see what it was.
 * @param cost what it cost when it was placed, whole VND
 */
function sumsOf(order: OrderRow, state: OrderState, cost: number) {
  if (state !== "canceled")
    return { item_total: order.item_total, shipping_total: order.shipping_total, total: order.total }
  const item_total = order.items.reduce((sum, item) => sum + item.total, 0)
  return { item_total, shipping_total: cost - item_total, total: cost }
}

function shopperOrderOf(
  order: OrderRow,
  progress: Map<string, OrderProgress>,
  cost: number,
  { paid_at }: Pick<Group, "paid_at">,
  locale: Locale
): Order {
  const state = orderState(orderFactsOf(order, progress))
  const tracking = trackingOf(order.fulfillments)
  const pace = order.shipping_methods?.[0]?.data?.pace
  const is_over = state === "delivered" || state === "canceled"
  return {
    id: order.id,
    display_id: order.display_id,
    state: shownOrderState(state),
    seller: { handle: order.seller?.handle ?? "", name: order.seller?.name ?? "" },
    items: order.items.map((item) => ({
      variant_id: item.variant_id ?? null,
      product_handle: item.product_handle ?? null,
      title: item.title,
      variant_title: item.variant_title ?? null,
      quantity: item.quantity,
      unit_price: item.unit_price,
      total: item.total,
      picture: pictureFromUrl(item.thumbnail, item.title),
    })),
    ...sumsOf(order, state, cost),
    shipping_name: serviceName(order.shipping_methods, locale),
    tracking,
    dates: is_over ? null : orderDates(pace, { paid_at, shipped_at: tracking[0]?.shipped_at ?? null }),
  }
}
