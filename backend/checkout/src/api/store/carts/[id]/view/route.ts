import { viewCart as contract } from "@chophien/contract/store/cart"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { presentCart } from "../../../../../cart/present-cart"
import { readRouteInput } from "../../../../../http/read-route-input"
import { viewCart } from "../../../../../use-cases/view-cart"

/**
 * GET /store/carts/:id/view?commune_code=05116 → `{ cart }` with one parcel per seller, fresh prices and stock.
 * The commune prices delivery while the cart has none. 404 `cart_expired`.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = readRouteInput(contract, contract.params, req.params)
  const { commune_code } = readRouteInput(contract, contract.query, req.query)
  const cart = await viewCart(req.scope, id, commune_code)
  sendAnswer(res, contract, { cart: presentCart(cart, localeOf(req.headers["accept-language"])) })
}
