import { chooseShipping as contract } from "@chophien/contract/store/cart"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { presentCart } from "../../../../../../cart/present-cart"
import { readRouteInput } from "../../../../../../http/read-route-input"
import { chooseShipping } from "../../../../../../use-cases/choose-shipping"

/** POST /store/carts/:id/parcels/:seller_id `{ shipping_option_id }` → `{ cart }`. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id, seller_id } = readRouteInput(contract, contract.params, req.params)
  const { shipping_option_id } = readRouteInput(contract, contract.body, req.body)
  const cart = await chooseShipping(req.scope, id, { seller_id, shipping_option_id })
  sendAnswer(res, contract, { cart: presentCart(cart, localeOf(req.headers["accept-language"])) })
}
