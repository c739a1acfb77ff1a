import type { MedusaStoreRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../i18n"
import { viewCart } from "../../../../workflows/checkout/lib/cart-view"
import { startCart } from "../../../../workflows/checkout/lib/change-cart"

/** POST /store/carts/start → `{ cart }`: a new, empty cart. */
export async function POST(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const id = await startCart(req.scope, req.publishable_key_context.sales_channel_ids[0])
  res.json({ cart: await viewCart(req.scope, id, localeOf(req.headers["accept-language"])) })
}
