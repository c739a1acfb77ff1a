import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../i18n"
import { viewCart } from "../../../../../workflows/checkout/lib/cart-view"
import { setDelivery } from "../../../../../workflows/checkout/lib/change-cart"
import { cartParams } from "../../params"
import { parseDelivery } from "../../validators"

/** POST /store/carts/:id/delivery `{ name, phone, email?, province_code, commune_code, address, note? }` → `{ cart }`. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = cartParams(req)
  await setDelivery(req.scope, id, parseDelivery(req.body))
  res.json({ cart: await viewCart(req.scope, id, localeOf(req.headers["accept-language"])) })
}
