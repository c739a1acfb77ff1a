import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { viewCart } from "../../../../../../cart/present-cart"
import { setQuantity } from "../../../../../../use-cases/change-cart"
import { itemParams } from "../../../params"
import { parseQuantity, setQuantityBody } from "../../../validators"

/** POST /store/carts/:id/items/:item_id `{ quantity 0..999 }` → `{ cart }`; 0 takes the line out. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id, item_id } = itemParams(req)
  await setQuantity(req.scope, id, item_id, parseQuantity(setQuantityBody, req.body).quantity)
  res.json({ cart: await viewCart(req.scope, id, localeOf(req.headers["accept-language"])) })
}
