import type { MedusaContainer } from "@medusajs/framework/types"
import type { DeadlineRule } from "../deadlines"
import { orderCare } from "../modules/order-care"

/** The rules of deadlines, past and to come. */
export async function readDeadlineRules(container: MedusaContainer): Promise<DeadlineRule[]> {
  const rows = await orderCare(container).listDeadlineRules({}, { take: null })
  return rows.map(({ act, within_h, cancel_after_h, valid_from }) => ({
    act,
    within_h,
    cancel_after_h,
    valid_from: new Date(valid_from),
  }))
}
