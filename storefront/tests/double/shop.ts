import { randomUUID } from "node:crypto"
import type { ReadBody } from "@chophien/contract"
import type { Cart, Parcel, setDelivery } from "@chophien/contract/store/cart"
import type { claimPayment, Order, OrderGroup } from "@chophien/contract/store/order-groups"
import { DoubleRefusal } from "@chophien/contract/testing"
import type { Complaint } from "@chophien/contract/wire/complaint"
import type { OrderCare } from "@chophien/contract/wire/order-care"
import { coldClasses } from "@chophien/vocabulary/goods"
import type { ShippingService } from "@chophien/vocabulary/shipping"
import { listings, places, provinces, sellers } from "./fixtures"

type OpenCart = {
  id: string
  items: { id: string; variant_id: string; quantity: number }[]
  delivery: ReadBody<typeof setDelivery> | null
  /** The chosen way to send each seller's parcel. */
  shipping: Map<string, string>
  completed: boolean
}

/** What was ordered, and how far it is. */
export type PlacedGroup = {
  id: string
  token: string
  phone: string
  cart: Cart
  expires_at: string
  state: OrderGroup["state"]
  order_state: Order["state"]
  amount_received: number
  /** Which of its orders are cancelled, by their place. */
  canceled: number[]
  /** What the back end says of it beside. */
  money_back: OrderGroup["money_back"]
  claims: OrderGroup["claims"]
  on_hold: boolean
  /** What its shopper complained of, the newest first, and which parcels they say came. */
  complaints: Complaint[]
  received: string[]
  /** What happened to each of its orders before it left. */
  care: Pick<OrderCare, "delays" | "shortfalls" | "cancel_request">
}

/** The code of every order of the double. */
export const order_code = "K7M6P4XQ"

/** The days so many days from now. */
export const datesIn = ([least, most]: [number, number]) => {
  const day = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10)
  return { from: day(least), to: day(most) }
}

/** An id as the back end's look: letters and digits behind a prefix. */
const newId = (prefix: string): string => `${prefix}_${randomUUID().replaceAll("-", "")}`

function variantOf(id: string) {
  for (const listing of listings) {
    const variant = listing.variants.find((each) => each.id === id)
    if (variant) return { listing, variant }
  }
  throw new DoubleRefusal("product_unavailable", "Sản phẩm không còn bán.", "variant_id")
}

/** Carts and orders in memory, by the rules of the back end as far as the pages see them. */
export class Shop {
  readonly carts = new Map<string, OpenCart>()
  readonly groups = new Map<string, PlacedGroup>()
  /** Invoices that are wanted, by cart. */
  readonly invoices = new Map<string, { company: string; tax_code: string; address: string; email: string }>()
  readonly #byKey = new Map<string, string>()

  startCart(): OpenCart {
    const cart: OpenCart = {
      id: newId("cart"),
      items: [],
      delivery: null,
      shipping: new Map(),
      completed: false,
    }
    this.carts.set(cart.id, cart)
    return cart
  }

  cart(id: string): OpenCart {
    const cart = this.carts.get(id)
    if (!cart) throw new DoubleRefusal("cart_expired", "Giỏ hàng đã hết hạn.")
    return cart
  }

  /** A cart that can still be changed. */
  openCart(id: string): OpenCart {
    const cart = this.cart(id)
    if (cart.completed)
      throw new DoubleRefusal("cart_expired", "Giỏ hàng đã được đặt.", undefined, "conflict")
    return cart
  }

  addItem(cart: OpenCart, variant_id: string, quantity: number): void {
    const item = cart.items.find((each) => each.variant_id === variant_id)
    const wanted = (item?.quantity ?? 0) + quantity
    this.#requireStock(variant_id, wanted)
    if (item) item.quantity = wanted
    else cart.items.push({ id: newId("item"), variant_id, quantity })
  }

  setQuantity(cart: OpenCart, item_id: string, quantity: number): void {
    const item = cart.items.find((each) => each.id === item_id)
    if (!item) throw new DoubleRefusal("item_not_found", "Món này không còn trong giỏ.")
    this.#requireStock(item.variant_id, quantity)
    item.quantity = quantity
    cart.items = cart.items.filter((each) => each.quantity > 0)
  }

  #requireStock(variant_id: string, quantity: number): void {
    const left = variantOf(variant_id).variant.stock_left ?? 0
    if (quantity > left)
      throw new DoubleRefusal("out_of_stock", `Chỉ còn ${left}, mời bạn giảm số lượng.`, "quantity")
  }

  setDelivery(cart: OpenCart, delivery: ReadBody<typeof setDelivery>): void {
    const commune = places.find((each) => each.code === delivery.commune_code)
    if (!commune) throw new DoubleRefusal("unknown_commune", "Chọn xã, phường.", "commune_code")
    if (commune.province_code !== delivery.province_code)
      throw new DoubleRefusal("commune_not_in_province", "Xã này ở tỉnh khác.", "commune_code")
    cart.delivery = delivery
    cart.shipping.clear()
  }

  /** A cart; one without a delivery is priced for a commune that was named. */
  view(cart: OpenCart, commune_code?: string): Cart {
    const place = cart.delivery ? undefined : places.find((each) => each.code === commune_code)
    const to = cart.delivery?.province_code ?? place?.province_code
    const parcels = sellers.flatMap((seller) => this.#parcelOf(cart, seller.id, to) ?? [])
    const item_total = parcels.reduce((sum, parcel) => sum + parcel.item_total, 0)
    const prices = parcels.map((parcel) => parcel.shipping.price)
    const known = parcels.length > 0 && prices.every((price) => price !== null)
    const shipping_total = known ? prices.reduce((sum: number, price) => sum + (price ?? 0), 0) : null
    return {
      id: cart.id,
      completed: cart.completed,
      delivery: this.#deliveryOf(cart),
      estimate: place
        ? {
            commune_code: place.code,
            commune_name: place.full_name,
            province_name: provinces.find((each) => each.code === place.province_code)?.full_name ?? "",
          }
        : null,
      parcels,
      item_total,
      shipping_total,
      total: shipping_total === null ? null : item_total + shipping_total,
      ready: known && cart.delivery !== null && !cart.completed,
      problems: parcels.flatMap((parcel) => parcel.shipping.problem ?? []),
    }
  }

  #deliveryOf({ delivery }: OpenCart): Cart["delivery"] {
    const commune = places.find((each) => each.code === delivery?.commune_code)
    const province = provinces.find((each) => each.code === delivery?.province_code)
    if (!delivery || !commune || !province) return null
    return { ...delivery, commune_name: commune.full_name, province_name: province.full_name }
  }

  #parcelOf(cart: OpenCart, seller_id: string, to: string | undefined): Parcel | null {
    const seller = sellers.find((each) => each.id === seller_id)
    const own = cart.items.filter((item) => variantOf(item.variant_id).listing.seller.id === seller_id)
    if (!seller || !own.length) return null
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
        problem: null,
      }
    })
    const { options, problem } = this.#waysToSend(to, seller_id, own)
    const chosen = cart.shipping.get(seller_id)
    const selected = problem ? undefined : (options.find(({ id }) => id === chosen) ?? options[0])
    const item_total = items.reduce((sum, item) => sum + item.total, 0)
    const { id, handle, name } = seller
    return {
      seller: { id, handle, name, commune_name: seller.commune.full_name },
      items,
      weight_g: own.length * 900,
      shipping: {
        options,
        selected_id: selected?.id ?? null,
        price: selected?.price ?? null,
        room_g: selected ? 350 : null,
        problem,
      },
      item_total,
      total: selected?.price != null ? item_total + selected.price : null,
    }
  }

  /** Cold goods go cold, and not to province 79; other goods either way. */
  #waysToSend(to: string | undefined, seller_id: string, items: OpenCart["items"]) {
    const cold = items.some((item) => coldClasses.includes(variantOf(item.variant_id).listing.ship_class))
    const problem: Parcel["shipping"]["problem"] =
      cold && to === "79"
        ? {
            code: "unreachable_destination",
            message: "Hàng lạnh của gian này chưa gửi tới được nơi bạn chọn.",
          }
        : null
    const price = to === "25" ? 18_000 : 27_000
    const way = (service: ShippingService, name: string, extra: number, days: [number, number]) => ({
      id: `so_${seller_id}_${service}`,
      name,
      service,
      price: problem ? null : price + extra,
      eta_days: problem ? null : days,
      dates: problem ? null : datesIn(days),
      problem,
    })
    const cool = way("cold", "Giao lạnh", 20_000, [2, 3])
    const options = cold ? [cool] : [way("standard", "Giao thường", 0, [1, 2]), cool]
    return { options: to ? options : [], problem }
  }

  chooseShipping(cart: OpenCart, seller_id: string, option_id: string): void {
    const parcel = this.view(cart).parcels.find(({ seller }) => seller.id === seller_id)
    if (!parcel?.shipping.options.some(({ id }) => id === option_id))
      throw new DoubleRefusal("shipping_option_unknown", "Không có cách giao này.", "shipping_option_id")
    cart.shipping.set(seller_id, option_id)
  }

  /** Places the orders of a cart once; the key it was placed under gets the same answer again. */
  checkOut(cart: OpenCart, key: string, expected_total: number): { group: PlacedGroup; repeat: boolean } {
    const known = this.groups.get(this.#byKey.get(key) ?? "")
    if (known) return { group: known, repeat: true }
    this.openCart(cart.id)
    const shown = this.view(cart)
    if (shown.total !== expected_total)
      throw new DoubleRefusal("cart_changed", "Tổng tiền đã đổi.", "expected_total")
    cart.completed = true
    const group: PlacedGroup = {
      id: newId("og"),
      token: randomUUID(),
      phone: cart.delivery?.phone ?? "",
      cart: shown,
      expires_at: new Date(Date.now() + 30 * 60_000).toISOString(),
      state: "awaiting_payment",
      order_state: "awaiting_payment",
      amount_received: 0,
      canceled: [],
      money_back: [],
      claims: [],
      on_hold: false,
      complaints: [],
      received: [],
      care: { delays: [], shortfalls: [], cancel_request: null },
    }
    this.groups.set(group.id, group)
    this.#byKey.set(key, group.id)
    return { group, repeat: false }
  }

  group(id: string, token: unknown): PlacedGroup {
    const group = this.groups.get(id)
    if (!group || group.token !== token) throw new DoubleRefusal("order_not_found", "Không tìm thấy đơn.")
    return group
  }

  /** Cancels an order for which nothing has come. */
  cancel(group: PlacedGroup): void {
    if (group.state !== "awaiting_payment")
      throw new DoubleRefusal("order_not_cancelable", "Đơn này không còn chờ thanh toán.")
    group.state = "canceled"
    group.order_state = "canceled"
  }

  /** Notes what a shopper says to have transferred. */
  claim(group: PlacedGroup, { amount, transferred_at, reference }: ReadBody<typeof claimPayment>): void {
    if (group.state === "paid") throw new DoubleRefusal("claim_not_taken", "Đơn này đã đủ tiền.")
    if (Date.parse(transferred_at) > Date.now() + 600_000)
      throw new DoubleRefusal("claim_time_wrong", "Giờ chuyển không ở tương lai.", "transferred_at")
    group.claims.push({
      id: newId("pclaim"),
      amount,
      transferred_at,
      reference: reference ?? null,
      state: "open",
      created_at: new Date().toISOString(),
    })
  }

  /** The newest order of a code and an E.164 phone number. */
  lookUp(code: string, phone: string | null): PlacedGroup {
    const group = [...this.groups.values()].reverse().find((each) => each.phone === phone)
    if (!group || code !== order_code)
      throw new DoubleRefusal("order_not_found", "Không thấy đơn nào với mã và số điện thoại này.")
    return group
  }
}
