import { readOrderFacts } from "@chophien/checkout/order-facts"
import { requireOrderGroup } from "@chophien/checkout/order-group/require-order-group"
import type { Aftercare } from "@chophien/contract/store/complaints"
import { orderLock, withLock } from "@chophien/platform/locks"
import { OUTBOX_MODULE, type OutboxService } from "@chophien/platform/modules/outbox/index"
import { Problem } from "@chophien/platform/problem"
import { refusalOfAct } from "@chophien/vocabulary/order-state"
import type { MedusaContainer } from "@medusajs/framework/types"
import { careMails } from "../care/care-mails"
import { readCareOrder } from "../care/read-care-order"
import { readDeadlineRules } from "../care/read-deadline-rules"
import { deadlineRuleAt } from "../deadlines"
import { orderCare } from "../modules/order-care"
import { texts } from "../texts"
import { type OpenedGroup, readAftercare } from "./read-aftercare"

const hour_ms = 3_600_000

/**
 * The shopper asks to cancel an order that its seller has taken on. The seller answers in the time that the rules give;
 * after it staff do. The same wish again changes nothing.
 * @throws Problem `order_not_found`, `not_found` for an order of another group, `cancel_not_askable`, `cancel_asked_before`,
 * `busy`
 */
export async function askToCancel(
  container: MedusaContainer,
  opened: OpenedGroup,
  { order_id, text }: { order_id: string; text: string }
): Promise<Aftercare> {
  const group = await requireOrderGroup(container, opened)
  if (!group.parts.some((part) => part.order_id === order_id)) throw new Problem("not_found", texts.not_found)
  await withLock(container, orderLock(order_id), async () => {
    const care = orderCare(container)
    const [[facts], [known], order, rules] = await Promise.all([
      readOrderFacts(container, [order_id]),
      care.listCancelRequests({ order_id }, { take: 1 }),
      readCareOrder(container, order_id),
      readDeadlineRules(container),
    ])
    if (known?.state === "requested" && known.text === text) return
    if (known) throw new Problem("conflict", texts.cancel_asked_before)
    const rule = deadlineRuleAt(rules, "answer_cancel", new Date())
    if (!facts || !rule || refusalOfAct("ask_cancel", facts))
      throw new Problem("conflict", texts.cancel_not_askable)
    const due_at = new Date(Date.now() + rule.within_h * hour_ms)
    const mails = await careMails(container, order, {
      key: "cancel:ask",
      shopper: "asked_cancel",
      seller: "cancel_asked",
      said: text,
      due_at,
    })
    const outbox = container.resolve<OutboxService>(OUTBOX_MODULE)
    await care.ask({ order_id, text, due_at }, (context) => outbox.enqueue(mails, context))
  })
  return await readAftercare(container, opened)
}
