import { type Picture, pictureFromUrl } from "@chophien/file-sharp/picture"
import { type Locale, translate } from "@chophien/platform/texts/define-texts"
import { currentTariff } from "@chophien/shipping/current-tariff"
import { serviceLabel } from "@chophien/shipping/service-name"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Delivery } from "../modules/order-group/types"
import { texts } from "../texts"
import { readCart, readCartState } from "./cart-state"
import {
  type CartProblem,
  type PricedCart,
  type PricedLine,
  type PricedParcel,
  priceCart,
} from "./price-parcels"

type ProblemView = { code: string; message: string; param?: string }

/** A cart as the shop shows it. Amounts whole VND, weights g. */
export type CartView = {
  id: string
  completed: boolean
  delivery: Delivery | null
  parcels: {
    seller: { id: string; handle: string; name: string; commune_name: string }
    items: {
      id: string
      variant_id: string
      product_handle: string
      title: string
      variant_title: string | null
      unit: string | null
      quantity: number
      unit_price: number
      total: number
      picture: Picture | null
      available: number | null
      problem: ProblemView | null
    }[]
    weight_g: number
    shipping: {
      options: {
        id: string
        name: string
        service: string
        price: number | null
        eta_days: [number, number] | null
        problem: ProblemView | null
      }[]
      selected_id: string | null
      price: number | null
      problem: ProblemView | null
    }
    item_total: number
    total: number | null
  }[]
  item_total: number
  shipping_total: number | null
  total: number | null
  ready: boolean
  problems: ProblemView[]
}

const problemView = (problem: CartProblem, locale: Locale): ProblemView => ({
  code: problem.text.code,
  message: translate(locale, problem.text, problem.values),
  ...(problem.param ? { param: problem.param } : {}),
})

function lineView(line: PricedLine, locale: Locale): CartView["parcels"][number]["items"][number] {
  const product = line.variant?.product
  return {
    id: line.row.id,
    variant_id: line.row.variant_id,
    product_handle: product?.handle ?? "",
    title: product?.title ?? line.row.title,
    variant_title: line.variant?.title ?? null,
    unit: product?.metadata?.unit ?? null,
    quantity: line.row.quantity,
    unit_price: line.unit_price,
    total: line.total,
    picture: pictureFromUrl(product?.thumbnail ?? line.row.thumbnail, product?.title),
    available: line.available,
    problem: line.problem && problemView(line.problem, locale),
  }
}

function parcelView(parcel: PricedParcel, locale: Locale): CartView["parcels"][number] {
  const { id, handle, name, commune_name } = parcel.seller
  return {
    seller: { id, handle, name, commune_name },
    items: parcel.lines.map((line) => lineView(line, locale)),
    weight_g: parcel.weight_g,
    shipping: {
      options: parcel.options.map((option) => ({
        id: option.id,
        name: serviceLabel(locale, option.service),
        service: option.service,
        price: option.price,
        eta_days: option.eta_days,
        problem: option.problem && problemView(option.problem, locale),
      })),
      selected_id: parcel.selected?.id ?? null,
      price: parcel.shipping_price,
      problem: parcel.problem && problemView(parcel.problem, locale),
    },
    item_total: parcel.item_total,
    total: parcel.shipping_price === null ? null : parcel.item_total + parcel.shipping_price,
  }
}

/** The view of a priced cart in one language. A line whose product is gone stays visible in a parcel without a seller. */
export function cartView(priced: PricedCart, locale: Locale): CartView {
  const { state } = priced
  const orphans = state.orphans.map(
    (line): PricedLine => ({
      ...line,
      total: 0,
      problem: { text: texts.product_unavailable, param: line.row.id },
    })
  )
  const leftOver: CartView["parcels"] = orphans.length
    ? [
        {
          seller: { id: "", handle: "", name: "", commune_name: "" },
          items: orphans.map((line) => lineView(line, locale)),
          weight_g: 0,
          shipping: { options: [], selected_id: null, price: null, problem: null },
          item_total: 0,
          total: null,
        },
      ]
    : []
  return {
    id: state.cart.id,
    completed: Boolean(state.cart.completed_at),
    delivery: state.delivery,
    parcels: [...priced.parcels.map((parcel) => parcelView(parcel, locale)), ...leftOver],
    item_total: priced.item_total,
    shipping_total: priced.shipping_total,
    total: priced.total,
    ready: !state.cart.completed_at && priced.problems.length === 0 && priced.total !== null,
    problems: priced.problems.map((problem) => problemView(problem, locale)),
  }
}

/** Reads, prices and shows a cart. @throws Problem `cart_expired` */
export async function viewCart(
  container: MedusaContainer,
  cartId: string,
  locale: Locale
): Promise<CartView> {
  const state = await readCartState(container, await readCart(container, cartId))
  const tariff = await currentTariff(container)
  return cartView(priceCart(state, tariff), locale)
}
