import { setQuantity as contract } from "@chophien/contract/store/cart"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { presentCart } from "../../../../../../cart/present-cart"
import { readRouteInput } from "../../../../../../http/read-route-input"
import { setQuantity } from "../../../../../../use-cases/set-quantity"

/** POST /store/carts/:id/items/:item_id `{ quantity 0..999 }` → `{ cart }`; 0 takes the line out. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id, item_id } = readRouteInput(contract, contract.params, req.params)
  const { quantity } = readRouteInput(contract, contract.body, req.body)
  const cart = await setQuantity(req.scope, id, { item_id, quantity })
  sendAnswer(res, contract, { cart: presentCart(cart, localeOf(req.headers["accept-language"])) })
}
