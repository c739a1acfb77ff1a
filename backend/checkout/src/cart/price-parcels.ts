import {
  type ParcelItem,
  quoteParcel,
  type ShippingService,
  servicesFor,
  type Tariff,
} from "@chophien/fulfillment-vietnam/quote"
import type { Text, TextValues } from "@chophien/platform/texts/define-texts"
import { quoteRefusals } from "@chophien/shipping/quote-refusals"
import type { Delivery } from "../modules/order-group/types"
import { texts } from "../texts"
import type { CartLine, CartParcel, CartState } from "./cart-state"

/** Something that keeps a cart from being ordered; its text is filled with the values. */
export type CartProblem = { text: Text; values?: TextValues; param?: string }

export type PricedOption = {
  id: string
  service: ShippingService
  price: number | null
  eta_days: [number, number] | null
  problem: CartProblem | null
}

export type PricedLine = CartLine & { total: number; problem: CartProblem | null }

export type PricedParcel = Omit<CartParcel, "lines" | "options"> & {
  lines: PricedLine[]
  weight_g: number
  options: PricedOption[]
  selected: PricedOption | null
  /** `null` while no service is chosen or possible. Whole VND. */
  shipping_price: number | null
  problem: CartProblem | null
  item_total: number
}

/** A cart with prices and with everything that stands in its way. */
export type PricedCart = {
  state: CartState
  parcels: PricedParcel[]
  item_total: number
  shipping_total: number | null
  total: number | null
  problems: CartProblem[]
}

/** What one VietQR transfer may carry, whole VND; the gateway opens no intent over more. */
const order_max = 499_999_999

const titleOf = (line: CartLine) => line.variant?.product.title ?? line.row.title

function priceLine(line: CartLine, wanted: number): PricedLine {
  const discount = line.adjustments.reduce((sum, adjustment) => sum + adjustment.amount, 0)
  const total = line.unit_price * line.row.quantity - discount
  const problem = ((): CartProblem | null => {
    if (!line.variant) return { text: texts.product_unavailable }
    if (line.available === null || line.available >= wanted) return null
    return { text: texts.out_of_stock, values: { title: titleOf(line), available: line.available } }
  })()
  return { ...line, total, problem: problem && { ...problem, param: line.row.id } }
}

function parcelItems(lines: CartLine[]): ParcelItem[] {
  return lines.map(({ row, variant }) => ({
    weight_g: variant?.weight ?? variant?.product.weight ?? 0,
    quantity: row.quantity,
    ship_class: variant?.product.metadata?.ship_class ?? "ambient",
  }))
}

function priceOption(
  parcel: CartParcel,
  option: CartParcel["options"][number],
  items: ParcelItem[],
  tariff: Tariff,
  to: Delivery | null
): PricedOption {
  const base = { id: option.id, service: option.data.service }
  if (!to) return { ...base, price: null, eta_days: null, problem: null }
  const quote = quoteParcel({ tariff, from: parcel.seller, to, service: option.data.service, items })
  return quote.ok
    ? { ...base, price: quote.price, eta_days: quote.eta_days, problem: null }
    : {
        ...base,
        price: null,
        eta_days: null,
        problem: { text: quoteRefusals[quote.code], values: { seller: parcel.seller.name } },
      }
}

function priceParcel(parcel: CartParcel, state: CartState, tariff: Tariff): PricedParcel {
  const wantedOf = (line: CartLine) =>
    parcel.lines
      .filter((other) => other.row.variant_id === line.row.variant_id)
      .reduce((sum, other) => sum + other.row.quantity, 0)
  const lines = parcel.lines.map((line) => priceLine(line, wantedOf(line)))
  const items = parcelItems(parcel.lines)
  const offered = servicesFor(items)
  const options = parcel.options
    .filter((option) => offered.includes(option.data.service))
    .map((option) => priceOption(parcel, option, items, tariff, state.delivery))

  const possible = options.filter((option) => option.price !== null)
  const cheapest = possible.reduce<PricedOption | null>(
    (best, option) => ((best?.price ?? Infinity) <= (option.price ?? Infinity) ? best : option),
    null
  )
  const selected = possible.find((option) => option.id === parcel.chosen_option_id) ?? cheapest
  const values = { seller: parcel.seller.name }
  const problem = ((): CartProblem | null => {
    if (parcel.seller.status !== "active")
      return { text: texts.seller_unavailable, values, param: parcel.seller.id }
    if (!state.delivery || selected) return null
    const reason = options.find((option) => option.problem)?.problem ?? {
      text: texts.shipping_missing,
      values,
    }
    return { ...reason, param: parcel.seller.id }
  })()
  return {
    ...parcel,
    lines,
    options,
    weight_g: items.reduce((sum, item) => sum + item.weight_g * item.quantity, 0),
    selected,
    shipping_price: selected?.price ?? null,
    problem,
    item_total: lines.reduce((sum, line) => sum + line.total, 0),
  }
}

/** Prices a cart by the tariff in force and names everything that stands in the way of ordering it. Pure. */
export function priceCart(state: CartState, tariff: Tariff): PricedCart {
  const parcels = state.parcels.map((parcel) => priceParcel(parcel, state, tariff))
  const gone = state.orphans.map((line) => ({ text: texts.product_unavailable, param: line.row.id }))
  const empty: CartProblem[] = parcels.length || gone.length ? [] : [{ text: texts.cart_empty }]
  const nowhere: CartProblem[] = state.delivery ? [] : [{ text: texts.delivery_missing, param: "delivery" }]
  const item_total = parcels.reduce((sum, parcel) => sum + parcel.item_total, 0)
  const priced = parcels.length > 0 && parcels.every((parcel) => parcel.shipping_price !== null)
  const shipping_total = priced
    ? parcels.reduce((sum, parcel) => sum + (parcel.shipping_price ?? 0), 0)
    : null
  const total = shipping_total === null ? null : item_total + shipping_total
  const tooLarge: CartProblem[] =
    (total ?? item_total) > order_max
      ? [{ text: texts.order_too_large, values: { limit: order_max.toLocaleString("vi-VN") } }]
      : []
  return {
    state,
    parcels,
    item_total,
    shipping_total,
    total,
    problems: [
      ...empty,
      ...gone,
      ...parcels.flatMap((parcel) => [
        ...(parcel.problem ? [parcel.problem] : []),
        ...parcel.lines.flatMap((line) => line.problem ?? []),
      ]),
      ...tooLarge,
      ...nowhere,
    ],
  }
}
