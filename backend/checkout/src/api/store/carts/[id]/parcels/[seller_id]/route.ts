import { readInput } from "@chophien/platform/input"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { viewCart } from "../../../../../../cart/present-cart"
import { chooseShipping } from "../../../../../../use-cases/change-cart"
import { parcelParams } from "../../../params"
import { chooseShippingBody } from "../../../validators"

/** POST /store/carts/:id/parcels/:seller_id `{ shipping_option_id }` → `{ cart }`. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id, seller_id } = parcelParams(req)
  await chooseShipping(req.scope, id, seller_id, readInput(chooseShippingBody, req.body).shipping_option_id)
  res.json({ cart: await viewCart(req.scope, id, localeOf(req.headers["accept-language"])) })
}
