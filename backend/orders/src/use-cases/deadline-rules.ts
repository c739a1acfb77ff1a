import type { Answer, ReadBody } from "@chophien/contract"
import type {
  addDeadlineRule as addRoute,
  listDeadlineRules as route,
} from "@chophien/contract/staff/order-care"
import { Problem } from "@chophien/platform/problem"
import { deadlineActs } from "@chophien/vocabulary/order-care"
import type { MedusaContainer } from "@medusajs/framework/types"
import { orderCare } from "../modules/order-care"
import { texts } from "../texts"

/** A rule that begins so long ago was meant to begin now: clocks differ, and people take their time to type. */
const now_ms = 10 * 60_000

/** Every rule of deadlines by act, the latest first, with whether it holds. */
export async function listDeadlineRules(container: MedusaContainer): Promise<Answer<typeof route>> {
  const rows = await orderCare(container).listDeadlineRules(
    {},
    { take: null, order: { valid_from: "DESC", id: "DESC" } }
  )
  const now = new Date()
  return {
    rules: deadlineActs.flatMap((act) => {
      const ofAct = rows.filter((row) => row.act === act)
      const current = ofAct.find(({ valid_from }) => new Date(valid_from) <= now)
      return ofAct.map((row) => ({
        id: row.id,
        act,
        within_h: row.within_h,
        cancel_after_h: row.cancel_after_h,
        valid_from: new Date(row.valid_from).toISOString(),
        state:
          row === current
            ? ("now" as const)
            : new Date(row.valid_from) > now
              ? ("to_come" as const)
              : ("past" as const),
      }))
    }),
  }
}

/**
 * Adds a rule for what starts from a moment on; what began before keeps its deadline.
 * @throws Problem `deadline_rule_past` for a moment that is over
 */
export async function addDeadlineRule(
  container: MedusaContainer,
  { user_id, valid_from, ...rule }: { user_id: string } & ReadBody<typeof addRoute>
): Promise<Answer<typeof addRoute>> {
  const now = Date.now()
  const from = Date.parse(valid_from)
  if (!(from >= now - now_ms))
    throw new Problem("invalid_request", texts.deadline_rule_past, { param: "valid_from" })
  await orderCare(container).createDeadlineRules({
    ...rule,
    cancel_after_h: rule.act === "answer_cancel" ? null : rule.cancel_after_h,
    valid_from: new Date(Math.max(from, now)),
    created_by: user_id,
  })
  return await listDeadlineRules(container)
}
