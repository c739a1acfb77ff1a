import { setDelivery as contract } from "@chophien/contract/store/cart"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { presentCart } from "../../../../../cart/present-cart"
import { readRouteInput } from "../../../../../http/read-route-input"
import { setDelivery } from "../../../../../use-cases/set-delivery"

/** POST /store/carts/:id/delivery `{ name, phone, email?, province_code, commune_code, address, note? }` → `{ cart }`. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = readRouteInput(contract, contract.params, req.params)
  const cart = await setDelivery(req.scope, id, readRouteInput(contract, contract.body, req.body))
  sendAnswer(res, contract, { cart: presentCart(cart, localeOf(req.headers["accept-language"])) })
}
