import { readInput } from "@chophien/platform/input"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerOrderGroup } from "../../../../../use-cases/answer-order-group"
import { checkoutCart } from "../../../../../use-cases/checkout-cart"
import { cartParams } from "../../params"
import { assertIdempotencyKey, checkoutBody } from "../../validators"

/**
 * POST /store/carts/:id/checkout `{ expected_total, locale }` → 201 `{ order_group, access_token }`; a repeat answers the
 * same group with 200. Refusals name what to change: `cart_changed`, `out_of_stock`, `unreachable_destination`,
 * `seller_unavailable`, `cart_expired`, `payment_unavailable`, …; nothing is placed then.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = cartParams(req)
  assertIdempotencyKey(req.headers["idempotency-key"])
  const { order_group_id, replayed } = await checkoutCart(req.scope, id, readInput(checkoutBody, req.body))
  res
    .status(replayed ? 200 : 201)
    .json(await answerOrderGroup(req.scope, order_group_id, localeOf(req.headers["accept-language"])))
}
