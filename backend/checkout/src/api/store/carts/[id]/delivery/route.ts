import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { viewCart } from "../../../../../cart/present-cart"
import { setDelivery } from "../../../../../use-cases/change-cart"
import { cartParams } from "../../params"
import { parseDelivery } from "../../validators"

/** POST /store/carts/:id/delivery `{ name, phone, email?, province_code, commune_code, address, note? }` → `{ cart }`. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = cartParams(req)
  await setDelivery(req.scope, id, parseDelivery(req.body))
  res.json({ cart: await viewCart(req.scope, id, localeOf(req.headers["accept-language"])) })
}
