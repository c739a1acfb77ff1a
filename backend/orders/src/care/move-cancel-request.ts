import { OUTBOX_MODULE, type OutboxService } from "@chophien/platform/modules/outbox/index"
import { Problem } from "@chophien/platform/problem"
import {
  type CancelRequestAct,
  type CancelRequestActor,
  nextCancelRequestState,
} from "@chophien/vocabulary/order-care"
import type { MedusaContainer } from "@medusajs/framework/types"
import { orderCare } from "../modules/order-care"
import { texts } from "../texts"
import { type CareNews, careMails } from "./care-mails"
import { readCareOrder } from "./read-care-order"

/** Who is told of an act on a wish to cancel, and what. Whoever did it sees it at once. */
export function toldOfCancelRequestAct(
  actor: CancelRequestActor,
  act: CancelRequestAct
): Pick<CareNews, "shopper" | "seller" | "staff"> {
  switch (act) {
    case "grant":
      return { shopper: "cancel_granted", ...(actor === "seller" ? {} : { seller: "cancel_granted" }) }
    case "refuse":
      return { shopper: "cancel_refused", ...(actor === "seller" ? {} : { seller: "cancel_refused" }) }
    case "escalate":
      return { shopper: "cancel_escalated", seller: "cancel_escalated", staff: "cancel_escalated" }
    case "lapse":
      return { shopper: "cancel_lapsed" }
  }
}

/**
 * Does one act on a shopper's wish to cancel, with its mails in the same transaction. A granted one is carried out by the
 * caller, who holds the order's lock.
 * @throws Problem `not_found`, `cancel_request_moved_on` for what cannot be done now
 */
export async function moveCancelRequest(
  container: MedusaContainer,
  {
    order_id,
    act,
    actor,
    actor_id = null,
    author = null,
    text = null,
  }: {
    order_id: string
    act: CancelRequestAct
    actor: CancelRequestActor
    actor_id?: string | null
    author?: string | null
    text?: string | null
  }
): Promise<void> {
  const care = orderCare(container)
  const [[row], order] = await Promise.all([
    care.listCancelRequests({ order_id }, { take: 1 }),
    readCareOrder(container, order_id),
  ])
  if (!row) throw new Problem("not_found", texts.not_found)
  const to = nextCancelRequestState(row.state, actor, act)
  if (!to) throw new Problem("conflict", texts.cancel_request_moved_on)
  const mails = await careMails(container, order, {
    key: `cancel:${act}`,
    ...toldOfCancelRequestAct(actor, act),
    said: text ?? (act === "escalate" ? row.text : null),
  })
  const outbox = container.resolve<OutboxService>(OUTBOX_MODULE)
  const done = await care.moveCancelRequest(
    { order_id, from: row.state, to, by: actor, actor_id, author: author ?? order.seller.name, answer: text },
    (context) => outbox.enqueue(mails, context)
  )
  if (!done) throw new Problem("conflict", texts.cancel_request_moved_on)
}
