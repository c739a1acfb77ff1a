import type { Cart, CartItem, Parcel } from "@chophien/contract/store/cart"
import { pictureFromUrl } from "@chophien/file-sharp/picture"
import { type Locale, translate } from "@chophien/platform/texts/define-texts"
import { serviceLabel } from "@chophien/shipping/service-name"
import { texts } from "../texts"
import type { CartProblem } from "./cart-problem"
import type { PricedCart } from "./price-cart"
import type { PricedLine, PricedParcel } from "./price-parcel"

const presentProblem = (problem: CartProblem, locale: Locale): Cart["problems"][number] => ({
  code: problem.text.code,
  message: translate(locale, problem.text, problem.values),
  ...(problem.param ? { param: problem.param } : {}),
})

function presentLine(line: PricedLine, locale: Locale): CartItem {
  const product = line.variant?.product
  return {
    id: line.row.id,
    variant_id: line.row.variant_id,
    product_handle: product?.handle ?? "",
    title: product?.title ?? line.row.title,
    variant_title: line.variant?.title ?? null,
    unit: line.variant?.facts?.unit ?? null,
    quantity: line.row.quantity,
    unit_price: line.unit_price,
    total: line.total,
    picture: pictureFromUrl(product?.thumbnail ?? line.row.thumbnail, product?.title),
    available: line.available,
    problem: line.problem && presentProblem(line.problem, locale),
  }
}

function presentParcel(parcel: PricedParcel, locale: Locale): Parcel {
  const { id, handle, name, commune_name } = parcel.seller
  return {
    seller: { id, handle, name, commune_name },
    items: parcel.lines.map((line) => presentLine(line, locale)),
    weight_g: parcel.weight_g,
    shipping: {
      options: parcel.options.map((option) => ({
        id: option.id,
        name: serviceLabel(locale, option.service),
        service: option.service,
        price: option.price,
        eta_days: option.eta_days,
        dates: option.dates,
        problem: option.problem && presentProblem(option.problem, locale),
      })),
      selected_id: parcel.selected?.id ?? null,
      price: parcel.shipping_price,
      room_g: parcel.selected?.room_g ?? null,
      problem: parcel.problem && presentProblem(parcel.problem, locale),
    },
    item_total: parcel.item_total,
    total: parcel.shipping_price === null ? null : parcel.item_total + parcel.shipping_price,
  }
}

/** A priced cart as the shop shows it, in one language. A line whose product is gone stays visible in a parcel without a seller. */
export function presentCart(priced: PricedCart, locale: Locale): Cart {
  const { state } = priced
  const orphans = state.orphans.map(
    (line): PricedLine => ({
      ...line,
      total: 0,
      problem: { text: texts.product_unavailable, param: line.row.id },
    })
  )
  const leftOver: Parcel[] = orphans.length
    ? [
        {
          seller: { id: "", handle: "", name: "", commune_name: "" },
          items: orphans.map((line) => presentLine(line, locale)),
          weight_g: 0,
          shipping: { options: [], selected_id: null, price: null, room_g: null, problem: null },
          item_total: 0,
          total: null,
        },
      ]
    : []
  return {
    id: state.cart.id,
    completed: Boolean(state.cart.completed_at),
    delivery: state.delivery,
    estimate: state.estimate && {
      commune_code: state.estimate.code,
      commune_name: state.estimate.full_name,
      province_name: state.estimate.province_name,
    },
    parcels: [...priced.parcels.map((parcel) => presentParcel(parcel, locale)), ...leftOver],
    item_total: priced.item_total,
    shipping_total: priced.shipping_total,
    total: priced.total,
    ready: !state.cart.completed_at && priced.problems.length === 0 && priced.total !== null,
    problems: priced.problems.map((problem) => presentProblem(problem, locale)),
  }
}
