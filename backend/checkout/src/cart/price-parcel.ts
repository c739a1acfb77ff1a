import {
  type ParcelItem,
  type Place,
  quoteParcel,
  servicesFor,
  type Tariff,
} from "@chophien/fulfillment-vietnam/quote"
import { type DeliveryDates, deliveryDates } from "@chophien/shipping/delivery-dates/delivery-dates"
import { quoteRefusals } from "@chophien/shipping/quote-refusals"
import type { ShippingService } from "@chophien/vocabulary/shipping"
import { texts } from "../texts"
import type { CartProblem } from "./cart-problem"
import type { CartLine, CartParcel } from "./cart-state"
import { offSeason } from "./off-season"
import { availableOf, takenOf } from "./read-variants"
import { sellerPause } from "./seller-pause"

/** A way to send a parcel, with its price where it can be had. Whole VND. */
export type PricedOption = {
  id: string
  service: ShippingService
  price: number | null
  eta_days: [number, number] | null
  dates: DeliveryDates | null
  /** How much more goes into the parcel at this price. */
  room_g: number | null
  problem: CartProblem | null
}

/** A line with what it costs, discounts taken off. Whole VND. */
export type PricedLine = CartLine & { total: number; problem: CartProblem | null }

/** A parcel with its prices and what stands in the way of sending it. */
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

const titleOf = (line: CartLine) => line.variant?.product.title ?? line.row.title

/**
 * @param wanted pieces of the same variant in all lines
 * @param available pieces that can be had beside what the parcel's other packs take of the same stock
 */
function priceLine(line: CartLine, wanted: number, available: number | null): PricedLine {
  const discount = line.adjustments.reduce((sum, adjustment) => sum + adjustment.amount, 0)
  const total = line.unit_price * line.row.quantity - discount
  const problem = ((): CartProblem | null => {
    if (!line.variant?.facts) return { text: texts.product_unavailable }
    const season = offSeason(titleOf(line), line.variant.facts)
    if (season) return season
    if (available === null || available >= wanted) return null
    return { text: texts.out_of_stock, values: { title: titleOf(line), available } }
  })()
  return { ...line, available, total, problem: problem && { ...problem, param: line.row.id } }
}

/** How many of a line's variant can be had beside what other variants of the parcel take of the same stock. */
function availableBeside(line: CartLine, lines: readonly CartLine[]): number | null {
  const { variant } = line
  if (!variant || line.available === null) return line.available
  const others = lines.filter(({ row }) => row.variant_id !== line.row.variant_id)
  const taken = takenOf(others.map(({ variant, row }) => ({ variant, quantity: row.quantity })))
  const isShared = variant.inventory_items?.some(({ inventory_item_id }) => taken.has(inventory_item_id))
  return isShared ? availableOf(variant, taken) : line.available
}

/** The goods of a parcel; null when one of them is not known well enough to say where it may go and how. */
function parcelItems(lines: CartLine[]): ParcelItem[] | null {
  const items = lines.flatMap(({ row, variant }) =>
    variant?.facts
      ? [{ weight_g: variant.facts.weight_g, quantity: row.quantity, ship_class: variant.facts.ship_class }]
      : []
  )
  return items.length === lines.length ? items : null
}

const weightOf = (items: ParcelItem[]): number =>
  items.reduce((sum, item) => sum + item.weight_g * item.quantity, 0)

function priceOption(
  parcel: CartParcel,
  option: CartParcel["options"][number],
  items: ParcelItem[],
  tariff: Tariff,
  to: Place | null
): PricedOption {
  const base = { id: option.id, service: option.data.service }
  const none = { price: null, eta_days: null, dates: null, room_g: null }
  if (!to) return { ...base, ...none, problem: null }
  const quote = quoteParcel({ tariff, from: parcel.seller, to, service: option.data.service, items })
  if (!quote.ok)
    return {
      ...base,
      ...none,
      problem: { text: quoteRefusals[quote.code], values: { seller: parcel.seller.name } },
    }
  const { price, eta_days } = quote
  return {
    ...base,
    price,
    eta_days,
    dates: deliveryDates({ ordered_at: Date.now(), dispatch: parcel.seller, eta_days }),
    room_g: quote.weight_g - weightOf(items),
    problem: null,
  }
}

/**
 * Prices one parcel by the tariff; of goods that are not known well enough no way to send it is offered. Today decides
 * of the season and of dates; else pure.
 */
export function priceParcel(parcel: CartParcel, to: Place | null, tariff: Tariff): PricedParcel {
  const wantedOf = (line: CartLine) =>
    parcel.lines
      .filter((other) => other.row.variant_id === line.row.variant_id)
      .reduce((sum, other) => sum + other.row.quantity, 0)
  const lines = parcel.lines.map((line) =>
    priceLine(line, wantedOf(line), availableBeside(line, parcel.lines))
  )
  const items = parcelItems(parcel.lines)
  const offered = items ? servicesFor(items) : []
  const options = parcel.options
    .filter((option) => offered.includes(option.data.service))
    .map((option) => priceOption(parcel, option, items ?? [], tariff, to))

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
    const pause = sellerPause(parcel.seller)
    if (pause) return { ...pause, param: parcel.seller.id }
    // Goods that are not known have their own problem, on their line.
    if (!to || !items || selected) return null
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
    weight_g: weightOf(items ?? []),
    selected,
    shipping_price: selected?.price ?? null,
    problem,
    item_total: lines.reduce((sum, line) => sum + line.total, 0),
  }
}
