import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { viewCart } from "../../../../../cart/present-cart"
import { cartParams } from "../../params"

/** GET /store/carts/:id/view → `{ cart }` with one parcel per seller, fresh prices and stock. 404 `cart_expired`. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = cartParams(req)
  res.json({ cart: await viewCart(req.scope, id, localeOf(req.headers["accept-language"])) })
}
