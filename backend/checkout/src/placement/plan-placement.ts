import { randomInt } from "node:crypto"
import { Problem, type ProblemType } from "@chophien/platform/problem"
import { serviceLabel } from "@chophien/shipping/service-name"
import { formatVnd } from "@chophien/vocabulary/amount"
import type { Locale } from "@chophien/vocabulary/locale"
import { newOrderCode } from "@chophien/vocabulary/order-code"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { CartProblem } from "../cart/cart-problem"
import type { PricedCart } from "../cart/price-cart"
import type { PricedLine, PricedParcel } from "../cart/price-parcel"
import { paymentGateway } from "../modules/payment-gateway"
import { accessToken, hashToken } from "../order-group/access-token"
import { texts } from "../texts"
import type { Ordering } from "./ordering"
import type { PlacedLine, PlacedPart, Placement } from "./placement"
import { plannedHolds } from "./planned-holds"

const incomplete = [texts.cart_empty, texts.delivery_missing, texts.shipping_missing].map(({ code }) => code)

/** The refusal that names a cart's problem. */
function refusal(problem: CartProblem): Problem {
  const type: ProblemType = incomplete.some((code) => code === problem.text.code)
    ? "invalid_request"
    : "conflict"
  return new Problem(type, problem.text, { param: problem.param, values: problem.values })
}

function stockOf(line: PricedLine, stockLocationId: string | null): PlacedLine["stock"] {
  const { variant, row } = line
  if (!variant?.manage_inventory) return []
  return (variant.inventory_items ?? []).map((item) => {
    const levels = item.inventory?.location_levels ?? []
    const level = levels.find(({ location_id }) => location_id === stockLocationId) ?? levels[0]
    if (!level)
      throw new Problem("conflict", texts.out_of_stock, {
        param: row.id,
        values: { title: variant.product.title, available: 0 },
      })
    return {
      inventory_item_id: item.inventory_item_id,
      location_id: level.location_id,
      quantity: item.required_quantity * row.quantity,
      content: item.required_quantity,
    }
  })
}

const orUndefined = (value: string | null | undefined) => value ?? undefined

function planLine(line: PricedLine, stockLocationId: string | null): PlacedLine {
  const { variant, row } = line
  if (!variant?.facts) throw new Problem("conflict", texts.product_unavailable, { param: row.id })
  return {
    cart_line_id: row.id,
    order_line_id: generateEntityId(undefined, "ordli"),
    variant_id: variant.id,
    product_id: variant.product.id,
    title: variant.product.title,
    product_handle: variant.product.handle,
    variant_title: variant.title ?? null,
    variant_sku: variant.sku ?? null,
    thumbnail: variant.product.thumbnail ?? null,
    quantity: row.quantity,
    unit_price: line.unit_price,
    unit: variant.facts.unit,
    ship_class: variant.facts.ship_class,
    adjustments: line.adjustments.map((adjustment) => ({
      code: orUndefined(adjustment.code),
      amount: adjustment.amount,
      is_tax_inclusive: true,
      description: orUndefined(adjustment.description),
      promotion_id: orUndefined(adjustment.promotion_id),
      provider_id: orUndefined(adjustment.provider_id),
    })),
    tax_lines: (row.tax_lines ?? []).map((tax) => ({
      description: orUndefined(tax.description),
      tax_rate_id: orUndefined(tax.tax_rate_id),
      code: tax.code,
      rate: tax.rate,
      provider_id: orUndefined(tax.provider_id),
    })),
    stock: stockOf(line, stockLocationId),
  }
}

function planPart(parcel: PricedParcel, locale: Locale): PlacedPart {
  const { selected, shipping_price } = parcel
  if (!selected || shipping_price === null)
    throw refusal({
      text: texts.shipping_missing,
      values: { seller: parcel.seller.name },
      param: parcel.seller.id,
    })
  return {
    seller_id: parcel.seller.id,
    order_id: generateEntityId(undefined, "order"),
    payment_collection_id: generateEntityId(undefined, "pay_col"),
    shipping: {
      shipping_option_id: selected.id,
      name: serviceLabel(locale, selected.service),
      amount: shipping_price,
      service: selected.service,
      pace: selected.eta_days && {
        handling_days: parcel.seller.handling_days,
        cutoff_hour: parcel.seller.cutoff_hour,
        eta_days: selected.eta_days,
      },
    },
    lines: parcel.lines.map((line) => planLine(line, parcel.stock_location_id)),
    amount: parcel.item_total + shipping_price,
  }
}

/**
 * Decides what a checkout places, from a cart read a moment ago under its lock; writes nothing.
 * @throws Problem the first thing that stands in the way, by its own code; `cart_changed` when the total is not the one
 * the shopper saw
 */
export function planPlacement(container: MedusaContainer, priced: PricedCart, input: Ordering): Placement {
  const { state } = priced
  const problem = priced.problems[0]
  if (problem) throw refusal(problem)
  const delivery = state.delivery
  if (!delivery) throw refusal({ text: texts.delivery_missing, param: "delivery" })
  const parts = priced.parcels.map((parcel) => planPart(parcel, input.locale))
  const amount = parts.reduce((sum, part) => sum + part.amount, 0)
  if (amount !== input.expected_total) {
    const values = {
      expected: formatVnd(input.expected_total, input.locale),
      actual: formatVnd(amount, input.locale),
    }
    throw new Problem("conflict", texts.cart_changed, { param: "expected_total", values })
  }
  const order_group_id = generateEntityId(undefined, "og")
  return {
    order_group_id,
    code: newOrderCode(randomInt),
    cart: {
      id: state.cart.id,
      region_id: state.cart.region_id,
      sales_channel_id: state.cart.sales_channel_id,
    },
    delivery,
    locale: input.locale,
    access_token_hash: hashToken(accessToken(container, order_group_id)),
    amount,
    ttl_ms: paymentGateway(container).options.order_group_ttl_ms,
    client_address: input.client_address,
    idempotency_key_hash: input.idempotency_key ? hashToken(input.idempotency_key) : null,
    parts,
    holds: plannedHolds(priced.parcels),
  }
}
