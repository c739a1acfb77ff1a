import { addItem as contract } from "@chophien/contract/store/cart"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { presentCart } from "../../../../../cart/present-cart"
import { readRouteInput } from "../../../../../http/read-route-input"
import { addItem } from "../../../../../use-cases/add-item"

/** POST /store/carts/:id/items `{ variant_id, quantity 1..999 }` → `{ cart }`. The price is the shop's, not the caller's. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = readRouteInput(contract, contract.params, req.params)
  const cart = await addItem(req.scope, id, readRouteInput(contract, contract.body, req.body))
  sendAnswer(res, contract, { cart: presentCart(cart, localeOf(req.headers["accept-language"])) })
}
