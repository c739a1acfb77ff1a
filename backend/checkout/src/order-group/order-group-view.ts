import type { Delivery } from "@chophien/contract/store/cart"
import { type Picture, pictureFromUrl } from "@chophien/file-sharp/picture"
import type { Locale } from "@chophien/platform/texts/define-texts"
import { serviceName } from "@chophien/shipping/service-name"
import { type Tracking, trackingOf } from "@chophien/shipping/tracking"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { PaymentInstructions } from "../modules/order-group/types"
import { paymentGateway } from "../modules/payment-gateway"
import { parcelState } from "../order-facts"
import type { Group } from "./read-group"
import { type OrderRow, readOrders } from "./read-orders"

type GroupState = "awaiting_payment" | "partially_paid" | "paid" | "expired" | "canceled"
type OrderState = "awaiting_payment" | "paid" | "confirmed" | "shipped" | "delivered" | "canceled"

/** An order group as its shopper sees it. Amounts whole VND, times ISO 8601 in UTC. */
export type OrderGroupView = {
  id: string
  code: string
  state: GroupState
  amount: number
  amount_remaining: number
  /** Of a closed group: what came before it closed and waits to go back. */
  amount_received: number
  created_at: string
  expires_at: string
  paid_at: string | null
  delivery: Pick<Delivery, "name" | "phone" | "email" | "address" | "commune_name" | "province_name" | "note">
  payment:
    | (Pick<PaymentInstructions, "intent_id" | "status" | "qr"> & { simulated_bank_url: string | null })
    | null
  orders: {
    id: string
    display_id: number
    state: OrderState
    seller: { handle: string; name: string }
    items: {
      title: string
      variant_title: string | null
      quantity: number
      unit_price: number
      total: number
      picture: Picture | null
    }[]
    item_total: number
    /** What the delivery is called in the reader's language. */
    shipping_name: string
    shipping_total: number
    total: number
    tracking: Tracking[]
  }[]
}

const iso = (time: Date | string): string => new Date(time).toISOString()

function groupState(group: Group): GroupState {
  if (group.state === "placing" || group.state === "awaiting_payment") {
    return group.payment && group.payment.amount_remaining < group.amount
      ? "partially_paid"
      : "awaiting_payment"
  }
  return group.state
}

function orderState(order: OrderRow, group: Group): OrderState {
  if (order.status === "canceled") return "canceled"
  if (group.state !== "paid") return "awaiting_payment"
  const parcels = parcelState(order)
  if (parcels !== "with_seller") return parcels
  return order.metadata?.confirmed_at ? "confirmed" : "paid"
}

/** Shows an order group to whoever proved to be its shopper. */
export async function orderGroupView(
  container: MedusaContainer,
  group: Group,
  locale: Locale
): Promise<OrderGroupView> {
  const orders = await readOrders(
    container,
    group.parts.map((part) => part.order_id)
  )
  const { name, phone, email, address, commune_name, province_name, note } = group.delivery
  const state = groupState(group)
  const open = state === "awaiting_payment" || state === "partially_paid"
  return {
    id: group.id,
    code: group.code,
    state,
    amount: group.amount,
    amount_remaining: state === "paid" ? 0 : (group.payment?.amount_remaining ?? group.amount),
    amount_received: state === "paid" ? group.amount : (group.payment?.amount_received ?? 0),
    created_at: iso(group.created_at),
    expires_at: iso(group.expires_at),
    paid_at: group.paid_at ? iso(group.paid_at) : null,
    delivery: { name, phone, email, address, commune_name, province_name, note },
    payment: group.payment && {
      intent_id: group.payment.intent_id,
      status: group.payment.status,
      qr: open ? group.payment.qr : null,
      simulated_bank_url: open ? paymentGateway(container).simulatedBankUrl(group.payment.intent_id) : null,
    },
    orders: orders
      .sort((a, b) => a.display_id - b.display_id)
      .map((order) => ({
        id: order.id,
        display_id: order.display_id,
        state: orderState(order, group),
        seller: { handle: order.seller?.handle ?? "", name: order.seller?.name ?? "" },
        items: order.items.map((item) => ({
          title: item.title,
          variant_title: item.variant_title ?? null,
          quantity: item.quantity,
          unit_price: item.unit_price,
          total: item.total,
          picture: pictureFromUrl(item.thumbnail, item.title),
        })),
        item_total: order.item_total,
        shipping_name: serviceName(order.shipping_methods, locale),
        shipping_total: order.shipping_total,
        total: order.total,
        tracking: trackingOf(order.fulfillments),
      })),
  }
}
