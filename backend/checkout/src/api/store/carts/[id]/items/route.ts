import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { viewCart } from "../../../../../cart/present-cart"
import { addItem } from "../../../../../use-cases/change-cart"
import { cartParams } from "../../params"
import { addItemBody, parseQuantity } from "../../validators"

/** POST /store/carts/:id/items `{ variant_id, quantity 1..999 }` → `{ cart }`. The price is the shop's, never the caller's. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = cartParams(req)
  await addItem(req.scope, id, parseQuantity(addItemBody, req.body))
  res.json({ cart: await viewCart(req.scope, id, localeOf(req.headers["accept-language"])) })
}
