import { readInput } from "@chophien/platform/input"
import { nothing } from "@chophien/platform/pages"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { viewCart } from "../../../../cart/present-cart"
import { startCart } from "../../../../use-cases/change-cart"

/** POST /store/carts/start → `{ cart }`: a new, empty cart. */
export async function POST(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  readInput(nothing, req.body ?? {})
  const id = await startCart(req.scope, req.publishable_key_context.sales_channel_ids[0])
  res.json({ cart: await viewCart(req.scope, id, localeOf(req.headers["accept-language"])) })
}
