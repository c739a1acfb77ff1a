import type { Tariff } from "@chophien/fulfillment-vietnam/quote"
import { transfer_max } from "@chophien/vocabulary/amount"
import { formatNumber } from "@chophien/vocabulary/number"
import { texts } from "../texts"
import type { CartProblem } from "./cart-problem"
import type { CartState } from "./cart-state"
import { type PricedParcel, priceParcel } from "./price-parcel"

/** A cart with prices and with everything that stands in its way. Amounts whole VND. */
export type PricedCart = {
  state: CartState
  parcels: PricedParcel[]
  item_total: number
  shipping_total: number | null
  total: number | null
  problems: CartProblem[]
}

/** Prices a cart by the tariff in force and names everything that stands in the way of ordering it. Pure. */
export function priceCart(state: CartState, tariff: Tariff): PricedCart {
  const { delivery, estimate } = state
  const to = delivery ?? (estimate && { province_code: estimate.province_code, commune_code: estimate.code })
  const parcels = state.parcels.map((parcel) => priceParcel(parcel, to, tariff))
  const gone = state.orphans.map((line) => ({ text: texts.product_unavailable, param: line.row.id }))
  const empty: CartProblem[] = parcels.length || gone.length ? [] : [{ text: texts.cart_empty }]
  const nowhere: CartProblem[] = state.delivery ? [] : [{ text: texts.delivery_missing, param: "delivery" }]
  const item_total = parcels.reduce((sum, parcel) => sum + parcel.item_total, 0)
  const priced = parcels.length > 0 && parcels.every((parcel) => parcel.shipping_price !== null)
  const shipping_total = priced
    ? parcels.reduce((sum, parcel) => sum + (parcel.shipping_price ?? 0), 0)
    : null
  const total = shipping_total === null ? null : item_total + shipping_total
  // The gateway opens no intent over more than one transfer carries.
  const tooLarge: CartProblem[] =
    (total ?? item_total) > transfer_max
      ? [{ text: texts.order_too_large, values: { limit: formatNumber(transfer_max, "vi") } }]
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
