import type { Answer } from "@chophien/contract"
import type { readOrderCare as route } from "@chophien/contract/staff/order-care"
import { Problem } from "@chophien/platform/problem"
import type { Locale } from "@chophien/platform/texts/define-texts"
import { cancelRequestActsOf } from "@chophien/vocabulary/order-care"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readSellerOrders } from "../seller-order-view"
import { texts } from "../texts"

/** What happened to an order before it left, as staff see it. @throws Problem `not_found` */
export async function readOrderCare(
  container: MedusaContainer,
  order_id: string,
  locale: Locale
): Promise<Answer<typeof route>> {
  const [order] = await readSellerOrders(container, [order_id], locale)
  if (!order) throw new Problem("not_found", texts.not_found)
  const { promised_on, delays, shortfalls, cancel_request } = order
  return {
    care: {
      promised_on,
      delays,
      shortfalls,
      cancel_request: cancel_request && {
        ...cancel_request,
        acts: cancelRequestActsOf(cancel_request.state, "staff"),
      },
    },
  }
}
