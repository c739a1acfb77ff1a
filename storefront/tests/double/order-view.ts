import type { Parcel } from "@chophien/contract/store/cart"
import type { Order, OrderGroup } from "@chophien/contract/store/order-groups"
import { awaitsPayment } from "@chophien/vocabulary/order-state"
import { datesIn, order_code, type PlacedGroup } from "./shop"

const transfer_code = "CPQ7M6P4X"

/** An order group as its shopper sees it. `origin` is where the double also plays the gateway. */
export function groupView(group: PlacedGroup, origin: string): OrderGroup {
  const { cart, expires_at } = group
  const all_canceled = cart.parcels.every((_, index) => group.canceled.includes(index))
  const state = group.state === "paid" && all_canceled ? "canceled" : group.state
  const amount = cart.total ?? 0
  const isPaid = group.state === "paid"
  const amount_received = isPaid ? amount : group.amount_received
  const is_overdue = awaitsPayment(state) && Date.parse(expires_at) <= Date.now()
  const open = awaitsPayment(state) && !is_overdue
  const orders = cart.parcels.map((parcel, index) =>
    orderOf(parcel, index, group.canceled.includes(index) ? "canceled" : group.order_state)
  )
  const canceled = isPaid ? orders.filter((order) => order.state === "canceled") : []
  const image = `${origin}/qr/${group.id}`
  if (!cart.delivery) throw new Error("an order has a delivery")
  const { delivery } = cart
  return {
    id: group.id,
    code: order_code,
    state,
    amount,
    amount_remaining: amount - amount_received,
    amount_received,
    amount_canceled: canceled.reduce((sum, { total }) => sum + total, 0),
    created_at: new Date().toISOString(),
    expires_at,
    grace_until: new Date(Date.parse(expires_at) + 600_000).toISOString(),
    is_overdue,
    paid_at: isPaid ? new Date().toISOString() : null,
    money_back: group.money_back,
    on_hold: group.on_hold,
    claims: group.claims,
    takes_claims: !isPaid,
    delivery,
    payment: {
      intent_id: `pi_${group.id}`,
      status: open ? "requires_action" : "succeeded",
      qr: open
        ? {
            data: qrData(amount - amount_received),
            image_url_png: `${image}.png`,
            image_url_svg: `${image}.svg`,
            hosted_instructions_url: `${origin}/pay/${group.id}`,
            expires_at,
            amount_remaining: amount - amount_received,
            bank_bin: "970415",
            bank_name: "VietinBank",
            account_number: "113366668888",
            account_holder_name: "CHO PHIEN (TAI KHOAN MAU)",
            transfer_code,
          }
        : null,
      simulated_bank_url: open ? `${origin}/test/bank?intent=${group.id}` : null,
    },
    orders,
  }
}

function orderOf(parcel: Parcel, index: number, state: Order["state"]): Order {
  const { handle, name } = parcel.seller
  const tracking = {
    carrier: "Viettel Post",
    number: "VTP123456789",
    url: "https://viettelpost.com.vn/?ma=VTP123456789",
    shipped_at: new Date().toISOString(),
  }
  return {
    id: `order_${index}`,
    display_id: 1000 + index,
    state,
    seller: { handle, name },
    items: parcel.items.map(
      ({ variant_id, product_handle, title, variant_title, quantity, unit_price, total, picture }) => ({
        variant_id,
        product_handle,
        title,
        variant_title,
        quantity,
        unit_price,
        total,
        picture,
      })
    ),
    item_total: parcel.item_total,
    shipping_name: parcel.shipping.options.find(({ id }) => id === parcel.shipping.selected_id)?.name ?? "",
    shipping_total: parcel.shipping.price ?? 0,
    total: parcel.total ?? 0,
    tracking: state === "shipped" ? [tracking] : [],
    dates: state === "delivered" || state === "canceled" ? null : datesIn([2, 3]),
  }
}

/** A payload of the length a real one has; the double's banks do not read it. */
export function qrData(amount: number): string {
  return `00020101021238560010A0000007270126000697041501121133666688880208QRIBFTTA5303704540${String(amount).length}${amount}5802VN62130809CPQ7M6P4X63041234`
}
