import { randomUUID } from "node:crypto"
import { communes, listings, provinces, sellers } from "./fixtures"

type Item = { id: string; variant_id: string; quantity: number }
type Delivery = {
  name: string
  phone: string
  email: string | null
  province_code: string
  commune_code: string
  address: string
  note: string | null
}
type Cart = {
  id: string
  items: Item[]
  delivery: Delivery | null
  shipping: Map<string, string>
  completed: boolean
}
type Group = {
  id: string
  code: string
  token: string
  phone: string
  state: string
  paid_at: string | null
  orderState: string
  cart: ReturnType<typeof view>
  expires_at: string
  received: number
}

/** A refusal in the shape of the back end's. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly param?: string
  ) {
    super(message)
  }
}

export const carts = new Map<string, Cart>()
export const groups = new Map<string, Group>()
const byKey = new Map<string, string>()

/** How often the mock was asked to place orders, replays included. */
export const seen = { checkouts: 0 }

/** Starts an empty cart. */
export function startCart(): Cart {
  const cart: Cart = {
    id: `cart_${randomUUID()}`,
    items: [],
    delivery: null,
    shipping: new Map(),
    completed: false,
  }
  carts.set(cart.id, cart)
  return cart
}

export function cartOf(id: string): Cart {
  const cart = carts.get(id)
  if (!cart) throw new Refusal(404, "cart_expired", "Giỏ hàng đã hết hạn.")
  return cart
}

function variantOf(id: string) {
  for (const listing of listings) {
    const variant = listing.variants.find((each) => each.id === id)
    if (variant) return { listing, variant }
  }
  throw new Refusal(404, "not_found", "Sản phẩm không còn bán.", "variant_id")
}

/** Adds to a cart; refuses more than there is. */
export function addItem(cart: Cart, variant_id: string, quantity: number): void {
  const { variant } = variantOf(variant_id)
  const item = cart.items.find((each) => each.variant_id === variant_id)
  const wanted = (item?.quantity ?? 0) + quantity
  if (wanted > (variant.stock_left ?? 0))
    throw new Refusal(
      409,
      "out_of_stock",
      `Chỉ còn ${variant.stock_left}, mời bạn giảm số lượng.`,
      "quantity"
    )
  if (item) item.quantity = wanted
  else cart.items.push({ id: `item_${randomUUID()}`, variant_id, quantity })
}

/** Checks and keeps where the parcels go. */
export function setDelivery(cart: Cart, body: Record<string, string | undefined>): void {
  if (!/^(0|\+84)\d{9}$/.test(body["phone"] ?? ""))
    throw new Refusal(400, "invalid_phone", "Số điện thoại chưa đúng.", "phone")
  if (!communes.some((each) => each.code === body["commune_code"]))
    throw new Refusal(400, "invalid", "Chọn xã, phường.", "commune_code")
  const { name = "", phone = "", province_code = "", commune_code = "", address = "" } = body
  cart.delivery = {
    name,
    phone,
    email: body["email"] ?? null,
    province_code,
    commune_code,
    address,
    note: body["note"] ?? null,
  }
  cart.shipping.clear()
}

/** The cart as the back end shows it. */
export function view(cart: Cart) {
  const delivery = cart.delivery
  const commune = communes.find((each) => each.code === delivery?.commune_code)
  const parcels = sellers.flatMap((seller) => {
    const own = cart.items.filter((item) => variantOf(item.variant_id).listing.seller === seller)
    if (!own.length) return []
    const items = own.map((item) => {
      const { listing, variant } = variantOf(item.variant_id)
      return {
        id: item.id,
        variant_id: item.variant_id,
        product_handle: listing.handle,
        title: listing.title,
        variant_title: variant.title,
        unit: listing.unit,
        quantity: item.quantity,
        unit_price: variant.price,
        total: variant.price * item.quantity,
        picture: listing.picture,
        available: variant.stock_left,
        problem:
          item.quantity > (variant.stock_left ?? 0)
            ? { code: "out_of_stock", message: "Không đủ hàng." }
            : null,
      }
    })
    const cold = own.some((item) =>
      ["chilled", "frozen"].includes(variantOf(item.variant_id).listing.ship_class)
    )
    const far = delivery?.province_code === "79" && cold
    const price = delivery?.province_code === "25" ? 18000 : 27000
    const problem = far
      ? { code: "unreachable_destination", message: "Hàng lạnh của gian này chưa gửi tới được nơi bạn chọn." }
      : null
    const service = (name: string, label: string, extra: number) => ({
      id: `so_${seller.id}_${name}`,
      name: label,
      service: name,
      price: far ? null : price + extra,
      eta_days: far ? null : [1 + extra / 20000, 2 + extra / 20000],
      problem,
    })
    const options = !delivery
      ? []
      : cold
        ? [service("cold", "Giao lạnh", 20000)]
        : [service("standard", "Giao thường", 0), service("cold", "Giao lạnh", 20000)]
    const selected = far
      ? undefined
      : (options.find((option) => option.id === cart.shipping.get(seller.id)) ?? options[0])
    const item_total = items.reduce((sum, item) => sum + item.total, 0)
    return [
      {
        seller: {
          id: seller.id,
          handle: seller.handle,
          name: seller.name,
          commune_name: seller.commune.full_name,
        },
        items,
        weight_g: own.length * 900,
        shipping: { options, selected_id: selected?.id ?? null, price: selected?.price ?? null, problem },
        item_total,
        total: selected?.price != null ? item_total + selected.price : null,
      },
    ]
  })
  const item_total = parcels.reduce((sum, parcel) => sum + parcel.item_total, 0)
  const known =
    delivery !== null && parcels.length > 0 && parcels.every((parcel) => parcel.shipping.price !== null)
  const shipping_total = known ? parcels.reduce((sum, parcel) => sum + (parcel.shipping.price ?? 0), 0) : null
  const problems = parcels.flatMap((parcel) => (parcel.shipping.problem ? [parcel.shipping.problem] : []))
  const full = delivery &&
    commune && {
      ...delivery,
      commune_name: commune.full_name,
      province_name: provinces.find((each) => each.code === delivery.province_code)?.full_name ?? "",
    }
  return {
    id: cart.id,
    completed: cart.completed,
    delivery: full ?? null,
    parcels,
    item_total,
    shipping_total,
    total: shipping_total === null ? null : item_total + shipping_total,
    ready: known,
    problems,
  }
}

/** Places the orders of a cart once per key and per cart. */
export function checkOut(cart: Cart, key: string, expected_total: number): { group: Group; replay: boolean } {
  seen.checkouts += 1
  const known = groups.get(byKey.get(key) ?? byKey.get(cart.id) ?? "")
  if (known) return { group: known, replay: true }
  const shown = view(cart)
  if (shown.total !== expected_total)
    throw new Refusal(409, "cart_changed", "Tổng tiền đã đổi.", "expected_total")
  cart.completed = true
  const id = `og_${randomUUID()}`
  const group: Group = {
    id,
    code: "K7M2P4XQ",
    token: randomUUID(),
    phone: cart.delivery?.phone ?? "",
    state: "awaiting_payment",
    paid_at: null,
    orderState: "awaiting_payment",
    cart: shown,
    expires_at: new Date(Date.now() + 30 * 60_000).toISOString(),
    received: 0,
  }
  groups.set(id, group)
  byKey.set(key, id).set(cart.id, id)
  return { group, replay: false }
}

/** The order group as the back end shows it. `origin` is where the mock also plays the gateway. */
export function groupView(group: Group, origin: string) {
  const { cart } = group
  const amount = cart.total ?? 0
  const open = group.state === "awaiting_payment" || group.state === "partially_paid"
  const image = `${origin}/qr/${group.id}`
  return {
    id: group.id,
    code: group.code,
    state: group.state,
    amount,
    amount_remaining: group.state === "paid" ? 0 : amount - group.received,
    amount_received: group.state === "paid" ? amount : group.received,
    created_at: new Date().toISOString(),
    expires_at: group.expires_at,
    paid_at: group.paid_at,
    delivery: cart.delivery,
    payment: {
      intent_id: `pi_${group.id}`,
      status: open ? "requires_action" : "succeeded",
      qr: open
        ? {
            data: qrData(amount - group.received),
            image_url_png: `${image}.png`,
            image_url_svg: `${image}.svg`,
            hosted_instructions_url: `${origin}/pay/${group.id}`,
            expires_at: group.expires_at,
            amount_remaining: amount - group.received,
            bank_bin: "970415",
            bank_name: "VietinBank",
            account_number: "113366668888",
            account_holder_name: "CHO PHIEN (TAI KHOAN MAU)",
            transfer_code: "CPQ7M2P4X",
          }
        : null,
      simulated_bank_url: open ? `${origin}/test/bank?intent=${group.id}` : null,
    },
    orders: cart.parcels.map((parcel, index) => ({
      id: `order_${index}`,
      display_id: 1000 + index,
      state: group.orderState,
      seller: { handle: parcel.seller.handle, name: parcel.seller.name },
      items: parcel.items,
      item_total: parcel.item_total,
      shipping_total: parcel.shipping.price,
      total: parcel.total,
      tracking:
        group.orderState === "shipped"
          ? [
              {
                carrier: "Viettel Post",
                number: "VTP123456789",
                url: "https://viettelpost.com.vn/?ma=VTP123456789",
                shipped_at: new Date().toISOString(),
              },
            ]
          : [],
    })),
  }
}

/** A payload of the length a real one has; the mock's banks do not read it. */
export function qrData(amount: number): string {
  return `00020101021238560010A0000007270126000697041501121133666688880208QRIBFTTA5303704540${String(amount).length}${amount}5802VN62130809CPQ7M2P4X63041234`
}
