import { readInput } from "@chophien/platform/input"
import { Problem } from "@chophien/platform/problem"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { normaliseOrderCode } from "../../../../modules/order-group/lib/code"
import { answerOrderGroup } from "../../../../use-cases/answer-order-group"
import { normalisePhone } from "../../../../phone"
import { orderGroups } from "../../../../modules/order-group"
import { texts } from "../../../../texts"
import { lookupBody } from "../../carts/validators"

/**
 * POST /store/order-groups/lookup `{ code, phone }` → `{ order_group, access_token }`.
 * Both must fit together; a wrong code, a wrong phone and an order that does not exist are one and the same 404.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { code, phone: typed } = readInput(lookupBody, req.body)
  const phone = normalisePhone(typed)
  if (!phone) throw new Problem("invalid_request", texts.invalid_phone, { param: "phone" })
  const [group] = await orderGroups(req.scope).listOrderGroups(
    { code: normaliseOrderCode(code), phone },
    { select: ["id", "state"], take: 1 }
  )
  if (!group || group.state === "placing") throw new Problem("not_found", texts.order_not_found)
  res.setHeader("Cache-Control", "private, no-store")
  res.json(await answerOrderGroup(req.scope, group.id, localeOf(req.headers["accept-language"])))
}
