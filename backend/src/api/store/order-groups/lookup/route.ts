import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../i18n"
import { normaliseOrderCode } from "../../../../modules/order-group/lib/code"
import { readInput } from "../../../../utils/input"
import { Problem } from "../../../../utils/problem"
import { normalisePhone } from "../../../../workflows/checkout/lib/phone"
import { orderGroups } from "../../../../workflows/checkout/lib/services"
import { lookupBody } from "../../carts/validators"
import { answerOrderGroup } from "../answer"

/**
 * POST /store/order-groups/lookup `{ code, phone }` → `{ order_group, access_token }`.
 * Both must fit together; a wrong code, a wrong phone and an order that does not exist are one and the same 404.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { code, phone: typed } = readInput(lookupBody, req.body)
  const phone = normalisePhone(typed)
  if (!phone) throw new Problem("invalid_request", "invalid_phone", { param: "phone" })
  const [group] = await orderGroups(req.scope).listOrderGroups(
    { code: normaliseOrderCode(code), phone },
    { select: ["id", "state"], take: 1 }
  )
  if (!group || group.state === "placing") throw new Problem("not_found", "order_not_found")
  res.setHeader("Cache-Control", "private, no-store")
  res.json(await answerOrderGroup(req.scope, group.id, localeOf(req.headers["accept-language"])))
}
