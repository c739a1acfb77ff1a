import { OUTBOX_MODULE, type OutboxService } from "@chophien/platform/modules/outbox/index"
import { Problem } from "@chophien/platform/problem"
import {
  type ComplaintAct,
  type ComplaintActor,
  type ComplaintState,
  complaintWaitsFor,
  nextComplaintState,
  toldOfComplaintAct,
} from "@chophien/vocabulary/complaint-state"
import type { MedusaContainer } from "@medusajs/framework/types"
import { complaints } from "../modules/complaint"
import type { ComplaintMove } from "../modules/complaint/service"
import { texts } from "../texts"
import { complaintMails, type ToldComplaint } from "./complaint-mails"
import { hour_ms, ruleAt } from "./complaint-rules"
import { type ReadComplaint, readComplaintViews } from "./complaint-view"

/** What somebody does with a complaint. */
export type ComplaintDeed = {
  act: ComplaintAct
  actor: ComplaintActor
  actor_id?: string
  text?: string
  /** Whole VND. */
  amount?: number
  /** Under whose name money is asked for. */
  author?: string
  refund_id?: string
}

/** Until when the next one has to act, once a complaint is in a state. */
export function dueAfter(policy: "perishable" | "durable", state: ComplaintState, now: Date): Date | null {
  const rule = ruleAt(policy, now)
  const hours = {
    seller: rule.answer_within_h,
    shopper: rule.reply_within_h,
    staff: rule.decide_within_h,
  }
  const waits_for = complaintWaitsFor(state)
  return waits_for && new Date(Number(now) + hours[waits_for] * hour_ms)
}

/** What a mail is told of a complaint. */
export const toldOf = ({ row, view, order }: ReadComplaint): ToldComplaint => ({
  ...row,
  order,
  entries: view.history.length,
})

/** A complaint as it is now. @throws Problem `not_found` */
export async function readComplaint(
  container: MedusaContainer,
  id: string,
  reader: ComplaintActor
): Promise<ReadComplaint> {
  const rows = await complaints(container).listComplaints({ id }, { take: 1 })
  const [read] = await readComplaintViews(container, rows, reader)
  if (!read) throw new Problem("not_found", texts.not_found)
  return read
}

/** What can still go back of an order, without what other complaints wait to return; whole VND. */
async function readReturnable(container: MedusaContainer, { row, order }: ReadComplaint): Promise<number> {
  const promised = await complaints(container).listComplaints(
    { order_id: row.order_id, state: "refunding", id: { $ne: row.id } },
    { select: ["amount"], take: null }
  )
  return order.refundable - promised.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
}

/**
 * Does one act, with its mails in the same transaction. The caller holds the order's lock.
 * @throws Problem `not_found`, `complaint_moved_on` for what cannot be done now, `complaint_amount_too_large`
 */
export async function moveComplaint(
  container: MedusaContainer,
  id: string,
  deed: ComplaintDeed
): Promise<void> {
  const { act, actor, text = null, amount = null } = deed
  const read = await readComplaint(container, id, actor)
  const { row } = read
  const to = nextComplaintState(row.state, actor, act)
  if (!to) throw new Problem("conflict", texts.complaint_moved_on)
  const returned = amount ?? row.amount
  if (to === "refunding" || to === "offered") {
    const limit = await readReturnable(container, read)
    if (returned === null || returned > limit)
      throw new Problem("conflict", texts.complaint_amount_too_large, { param: "amount", values: { limit } })
  }
  const due_at = dueAfter(row.policy, to, new Date())
  const move: ComplaintMove = {
    id,
    from: row.state,
    to,
    act,
    actor,
    actor_id: deed.actor_id ?? null,
    text,
    amount,
    author: deed.author ?? null,
    refund_id: deed.refund_id ?? null,
    due_at,
  }
  const mails = await complaintMails(container, toldOf(read), {
    occasion: act,
    audiences: toldOfComplaintAct(row.state, actor, act),
    by: actor,
    text,
    amount: returned,
    due_at,
  })
  const outbox = container.resolve<OutboxService>(OUTBOX_MODULE)
  const done = await complaints(container).move(move, (context) => outbox.enqueue(mails, context))
  if (!done) throw new Problem("conflict", texts.complaint_moved_on)
}
