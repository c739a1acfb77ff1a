import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { localeOf } from "../../../../i18n"
import { readInput } from "../../../../utils/input"
import { viewCart } from "../../../../workflows/checkout/lib/cart-view"
import { startCart } from "../../../../workflows/checkout/lib/change-cart"

const emptyBody = z.strictObject({})

/** POST /store/carts/start → `{ cart }`: a new, empty cart. */
export async function POST(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  readInput(emptyBody, req.body ?? {})
  const id = await startCart(req.scope, req.publishable_key_context.sales_channel_ids[0])
  res.json({ cart: await viewCart(req.scope, id, localeOf(req.headers["accept-language"])) })
}
