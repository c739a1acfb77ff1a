import type { ReadBody } from "@chophien/contract"
import type { Aftercare, openComplaint, replyToComplaint } from "@chophien/contract/store/complaints"
import { DoubleRefusal } from "@chophien/contract/testing"
import {
  type ComplaintAct,
  type ComplaintActor,
  complaintActsOf,
  complaintWaitsFor,
  nextComplaintState,
} from "@chophien/vocabulary/complaint-state"
import { groupView } from "./order-view"
import type { PlacedGroup } from "./shop"

const day_ms = 24 * 3_600_000
const parcelOf = (order_id: string): string => `ful_${order_id}`

/** What a shopper can say of a paid order, by the rules of the back end as far as the pages see them. */
export function aftercareOf(group: PlacedGroup, origin: string): Aftercare {
  const view = groupView(group, origin)
  const isSent = group.order_state === "shipped" || group.order_state === "delivered"
  return {
    orders:
      group.state === "paid"
        ? view.orders.map((order) => ({
            order_id: order.id,
            display_id: order.display_id,
            seller_name: order.seller.name,
            policy: "perishable" as const,
            cancelable:
              order.state === "paid" || (order.state === "confirmed" && group.care.delays.length > 0),
            ...group.care,
            promised_on: group.care.delays[0]?.promised_on ?? "2026-12-01",
            takes_cancel_request:
              order.state === "confirmed" && !group.care.cancel_request && !group.care.delays.length,
            reasons: isSent
              ? [
                  { reason: "damaged" as const, needs_photo: true, until: null },
                  { reason: "missing" as const, needs_photo: false, until: null },
                ]
              : [],
            report_within_h: 24,
            items: order.items.map(({ title, variant_title, quantity }, index) => ({
              id: `line_${index}`,
              title,
              variant_title,
              quantity,
            })),
            parcels: isSent
              ? [
                  {
                    parcel_id: parcelOf(order.id),
                    carrier: "Viettel Post",
                    number: "VTP123456789",
                    shipped_at: view.created_at,
                    received_at: group.received.includes(parcelOf(order.id)) ? view.created_at : null,
                    received_by: group.received.includes(parcelOf(order.id)) ? ("shopper" as const) : null,
                  },
                ]
              : [],
          }))
        : [],
    complaints: group.complaints,
    takes_address: group.state === "paid" && !isSent,
  }
}

/** The shopper asks to cancel. */
export function ask(group: PlacedGroup, text: string): void {
  if (group.care.cancel_request) throw new DoubleRefusal("cancel_asked_before", "Bạn đã xin hủy đơn này rồi.")
  group.care.cancel_request = {
    state: "requested",
    text,
    asked_at: new Date().toISOString(),
    due_at: new Date(Date.now() + day_ms / 2).toISOString(),
    answer: null,
    answered_at: null,
    acts: [],
  }
}

export function complain(group: PlacedGroup, origin: string, report: ReadBody<typeof openComplaint>): void {
  const order = groupView(group, origin).orders.find(({ id }) => id === report.order_id)
  if (!order) throw new DoubleRefusal("not_found", "Không tìm thấy.")
  if (report.reason === "damaged" && !report.photo_ids.length)
    throw new DoubleRefusal("complaint_photo_needed", "Mời bạn gửi ít nhất một ảnh.", "photo_ids")
  const now = new Date().toISOString()
  group.complaints.unshift({
    id: `cmpl_${group.complaints.length}`,
    order_id: order.id,
    display_id: order.display_id,
    group_code: "K7M6P4XQ",
    seller_name: order.seller.name,
    reason: report.reason,
    policy: "perishable",
    state: "open",
    text: report.text,
    items: [],
    photos: order.items.flatMap(({ picture }) => picture ?? []).slice(0, report.photo_ids.length),
    claimed: order.total,
    refundable: order.total,
    amount: null,
    waits_for: "seller",
    due_at: new Date(Date.now() + day_ms).toISOString(),
    opened_at: now,
    closed_at: null,
    acts: complaintActsOf("open", "shopper"),
    history: [{ act: "open", actor: "shopper", at: now, text: report.text, amount: null }],
  })
}

/** Somebody does something with a complaint. */
export function actOnComplaint(
  group: PlacedGroup,
  id: string,
  {
    act,
    actor,
    text = null,
    amount,
  }: { act: ComplaintAct; actor: ComplaintActor; text?: string | null; amount?: number }
): void {
  const complaint = group.complaints.find((each) => each.id === id)
  if (!complaint) throw new DoubleRefusal("not_found", "Không tìm thấy.")
  const next = nextComplaintState(complaint.state, actor, act)
  if (!next) throw new DoubleRefusal("complaint_moved_on", "Khiếu nại đã sang bước khác.")
  complaint.state = next
  complaint.amount = amount ?? complaint.amount
  complaint.acts = complaintActsOf(next, "shopper")
  complaint.waits_for = complaintWaitsFor(next)
  complaint.due_at = complaint.waits_for ? new Date(Date.now() + day_ms).toISOString() : null
  complaint.history.push({ act, actor, at: new Date().toISOString(), text, amount: amount ?? null })
}

export const replyTo = (
  group: PlacedGroup,
  id: string,
  { act, text }: ReadBody<typeof replyToComplaint>
): void => actOnComplaint(group, id, { act, actor: "shopper", text: text ?? null })
