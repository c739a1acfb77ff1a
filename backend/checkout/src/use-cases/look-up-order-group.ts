import { Problem } from "@chophien/platform/problem"
import type { Locale } from "@chophien/vocabulary/locale"
import { readOrderCode } from "@chophien/vocabulary/order-code"
import { e164Of } from "@chophien/vocabulary/phone"
import { understoodValue } from "@chophien/vocabulary/reading"
import type { MedusaContainer } from "@medusajs/framework/types"
import { orderGroups } from "../modules/order-group"
import { answerOrderGroup, type OpenedOrderGroup } from "../order-view/answer-order-group"
import { texts } from "../texts"

/**
 * An order group by its code and the shopper's phone number, both as typed.
 * @throws Problem `invalid_phone`; `order_not_found` for a wrong code, a wrong phone and an order that does not exist alike
 */
export async function lookUpOrderGroup(
  container: MedusaContainer,
  typed: { code: string; phone: string },
  locale: Locale
): Promise<OpenedOrderGroup> {
  const phone = e164Of(typed.phone)
  if (!phone) throw new Problem("invalid_request", texts.invalid_phone, { param: "phone" })
  const code = understoodValue(readOrderCode(typed.code))
  const [group] = code
    ? await orderGroups(container).listOrderGroups({ code, phone }, { select: ["id", "state"], take: 1 })
    : []
  if (!group || group.state === "placing") throw new Problem("not_found", texts.order_not_found)
  return await answerOrderGroup(container, group.id, locale)
}
