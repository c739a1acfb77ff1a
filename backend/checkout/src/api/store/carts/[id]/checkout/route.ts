import type { Answer } from "@chophien/contract"
import { checkOut as contract } from "@chophien/contract/store/cart"
import { addressOf } from "@chophien/platform/http/rate-limit"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readRouteInput } from "../../../../../http/read-route-input"
import { checkoutCart } from "../../../../../use-cases/checkout-cart"

/**
 * POST /store/carts/:id/checkout `{ expected_total, locale }` → 201 `{ order_group, access_token }`; a repeat with the same
 * `Idempotency-Key` answers the same group with 200. The cart itself is what makes a checkout happen once.
 * Without the key of the first request an ordered cart is `cart_expired`: a cart's id alone opens no order.
 *
 * Refusals name what to change: `cart_changed`, `out_of_stock`, `unreachable_destination`, `seller_unavailable`,
 * `cart_expired`, `payment_unavailable`, `unpaid_orders_open`, …; nothing is placed then.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse<Answer<typeof contract>>): Promise<void> {
  const { id } = readRouteInput(contract, contract.params, req.params)
  const { "idempotency-key": idempotency_key = null } = readRouteInput(
    contract,
    contract.headers,
    req.headers
  )
  const consent = readRouteInput(contract, contract.body, req.body)
  const { answer, replayed } = await checkoutCart(
    req.scope,
    id,
    { ...consent, idempotency_key, client_address: addressOf(req) },
    localeOf(req.headers["accept-language"])
  )
  res.status(replayed ? 200 : 201).json(answer)
}
