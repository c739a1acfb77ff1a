import { Problem } from "@chophien/platform/problem"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { tokenMatches } from "../../../../order-group/access-token"
import { orderGroupView } from "../../../../order-group/order-group-view"
import { readGroup } from "../../../../order-group/read-group"
import { texts } from "../../../../texts"

const idSchema = z.string().regex(/^og_[A-Za-z0-9]{1,40}$/)
const tokenSchema = z.string().min(20).max(100)

/** A hash nothing matches: an unknown order takes the same way as a wrong token. */
const noHash = "0".repeat(64)

/** GET /store/order-groups/:id with header `x-order-token` → `{ order_group }`. Unknown id and wrong token: the same 404. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = idSchema.safeParse(req.params.id)
  const token = tokenSchema.safeParse(req.headers["x-order-token"])
  const group = id.success && token.success ? await readGroup(req.scope, id.data) : null
  if (
    !tokenMatches(token.data ?? "", group?.access_token_hash ?? noHash) ||
    !group ||
    group.state === "placing"
  ) {
    throw new Problem("not_found", texts.order_not_found)
  }
  res.setHeader("Cache-Control", "private, no-store")
  res.json({ order_group: await orderGroupView(req.scope, group, localeOf(req.headers["accept-language"])) })
}
