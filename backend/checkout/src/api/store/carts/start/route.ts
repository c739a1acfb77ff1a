import { startCart as contract } from "@chophien/contract/store/cart"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { presentCart } from "../../../../cart/present-cart"
import { readRouteInput } from "../../../../http/read-route-input"
import { startCart } from "../../../../use-cases/start-cart"

/** POST /store/carts/start → `{ cart }`: a new, empty cart. */
export async function POST(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  readRouteInput(contract, contract.body, req.body ?? {})
  const cart = await startCart(req.scope, req.publishable_key_context.sales_channel_ids[0])
  sendAnswer(res, contract, { cart: presentCart(cart, localeOf(req.headers["accept-language"])) })
}
