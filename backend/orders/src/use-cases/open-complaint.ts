import { requireOrderGroup } from "@chophien/checkout/order-group/require-order-group"
import type { ReadBody } from "@chophien/contract"
import type { Aftercare, openComplaint as route } from "@chophien/contract/store/complaints"
import { open_complaints_max } from "@chophien/contract/wire/complaint"
import { orderLock, withLock } from "@chophien/platform/locks"
import { OUTBOX_MODULE, type OutboxService } from "@chophien/platform/modules/outbox/index"
import { Problem } from "@chophien/platform/problem"
import { isComplaintOver } from "@chophien/vocabulary/complaint-state"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { complaintMails } from "../complaints/complaint-mails"
import { ruleAt } from "../complaints/complaint-rules"
import { linesOf } from "../complaints/complaint-view"
import { dueAfter } from "../complaints/move-complaint"
import { type ComplainedOrder, readComplainedOrders } from "../complaints/read-complained-orders"
import { reportOf } from "../complaints/reportable"
import { complaints } from "../modules/complaint"
import type { ComplaintRow, NewComplaint } from "../modules/complaint/service"
import { texts } from "../texts"
import { type OpenedGroup, readAftercare } from "./read-aftercare"

/** An order may have so many complaints in all; each of them costs people work. */
const complaints_max = 10

type Report = ReadBody<typeof route>

/** What a report claims: what its lines cost, and the carriage where it is about all of them; whole VND. */
function claimedBy({ item_ids }: Report, order: ComplainedOrder): number {
  const lines = linesOf({ item_ids }, order)
  if (lines.length < item_ids.length)
    throw new Problem("invalid_request", texts.complaint_item_unknown, { param: "item_ids" })
  const isAll = lines.length === order.items.length
  const cost = isAll ? order.total : lines.reduce((sum, { total }) => sum + total, 0)
  return Math.min(Math.round(cost), order.refundable)
}

/** @throws Problem where this cannot be reported now, or lacks its photo */
function requireReportable(order: ComplainedOrder, { reason, photo_ids }: Report, now: Date): void {
  if (order.is_canceled) throw new Problem("conflict", texts.complaint_not_taken)
  if (order.refundable <= 0) throw new Problem("conflict", texts.complaint_nothing_left)
  const rule = ruleAt(order.policy, now)
  const report = reportOf(reason, order, rule, now)
  if (report === "not_taken") throw new Problem("conflict", texts.complaint_not_taken)
  if (report === "too_late")
    throw new Problem("conflict", texts.complaint_too_late, { values: { hours: rule.report_within_h } })
  if (rule.photo_for.includes(reason) && !photo_ids.length)
    throw new Problem("invalid_request", texts.complaint_photo_needed, { param: "photo_ids" })
}

/** Whether somebody who presses twice says the same. */
const isSame = (row: ComplaintRow, { reason, text, item_ids }: Report): boolean =>
  !isComplaintOver(row.state) &&
  row.reason === reason &&
  row.text === text &&
  row.item_ids.join() === item_ids.join()

/**
 * The shopper reports what is wrong with an order. Its seller has to answer in time.
 * @throws Problem `order_not_found`, `not_found` for an order of another group, `complaint_not_taken`, `complaint_too_late`,
 * `complaint_photo_needed`, `complaint_photo_unknown`, `complaint_item_unknown`, `complaints_too_many`, `complaint_nothing_left`, `busy`
 */
export async function openComplaint(
  container: MedusaContainer,
  opened: OpenedGroup,
  report: Report
): Promise<Aftercare> {
  const { id: order_group_id, parts } = await requireOrderGroup(container, opened)
  const { order_id, reason, text, item_ids, photo_ids } = report
  if (!parts.some((part) => part.order_id === order_id)) throw new Problem("not_found", texts.not_found)
  const service = complaints(container)
  await withLock(container, orderLock(order_id), async () => {
    const order = (await readComplainedOrders(container, [order_id])).get(order_id)
    if (!order) throw new Problem("not_found", texts.not_found)
    const before = await service.listComplaints({ order_id }, { take: null })
    if (before.some((row) => isSame(row, report))) return
    const now = new Date()
    requireReportable(order, report, now)
    const running = before.filter(({ state }) => !isComplaintOver(state))
    if (running.length >= open_complaints_max || before.length >= complaints_max)
      throw new Problem("conflict", texts.complaints_too_many, { values: { limit: open_complaints_max } })
    const photos = photo_ids.length
      ? await service.listComplaintPictures(
          { id: photo_ids, order_group_id, complaint_id: null, url: { $ne: null } },
          { take: photo_ids.length }
        )
      : []
    if (photos.length < new Set(photo_ids).size)
      throw new Problem("invalid_request", texts.complaint_photo_unknown, { param: "photo_ids" })
    const due_at = dueAfter(order.policy, "open", now) ?? now
    const complaint: NewComplaint = {
      id: generateEntityId(undefined, "cmpl"),
      order_group_id,
      order_id,
      seller_id: order.seller.id,
      reason,
      policy: order.policy,
      text,
      item_ids,
      claimed: claimedBy(report, order),
      due_at,
      photo_ids,
    }
    const mails = await complaintMails(
      container,
      { ...complaint, order, entries: 0, state: "open" },
      { occasion: "opened", audiences: ["shopper", "seller"], by: "shopper", text, amount: null, due_at }
    )
    const outbox = container.resolve<OutboxService>(OUTBOX_MODULE)
    await service.open(complaint, (context) => outbox.enqueue(mails, context))
  })
  return await readAftercare(container, opened)
}
