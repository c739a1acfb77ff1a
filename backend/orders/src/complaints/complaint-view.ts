import type { Complaint } from "@chophien/contract/wire/complaint"
import { pictureFromUrl } from "@chophien/file-sharp/picture"
import { type ComplaintActor, complaintActsOf, complaintWaitsFor } from "@chophien/vocabulary/complaint-state"
import type { MedusaContainer } from "@medusajs/framework/types"
import { complaints } from "../modules/complaint"
import type { ComplaintRow } from "../modules/complaint/service"
import { type ComplainedOrder, readComplainedOrders } from "./read-complained-orders"

const iso = (time: Date | string): string => new Date(time).toISOString()

/** The lines a complaint is about: those its shopper named, or all. */
export const linesOf = (
  { item_ids }: Pick<ComplaintRow, "item_ids">,
  { items }: Pick<ComplainedOrder, "items">
): ComplainedOrder["items"] => items.filter(({ id }) => !item_ids.length || item_ids.includes(id))

/** A complaint with its order, as it is shown and told of. */
export type ReadComplaint = { view: Complaint; row: ComplaintRow; order: ComplainedOrder }

/** Complaints as one of the parties sees them, in the order of the rows. */
export async function readComplaintViews(
  container: MedusaContainer,
  rows: ComplaintRow[],
  reader: ComplaintActor
): Promise<ReadComplaint[]> {
  if (!rows.length) return []
  const ids = rows.map(({ id }) => id)
  const service = complaints(container)
  const [orders, entries, photos] = await Promise.all([
    readComplainedOrders(
      container,
      rows.map(({ order_id }) => order_id)
    ),
    service.listComplaintEntries(
      { complaint_id: ids },
      { take: null, order: { acted_at: "ASC", id: "ASC" } }
    ),
    service.listComplaintPictures({ complaint_id: ids }, { take: null, order: { id: "ASC" } }),
  ])
  return rows.flatMap((row) => {
    const order = orders.get(row.order_id)
    if (!order) return []
    const view: Complaint = {
      id: row.id,
      order_id: row.order_id,
      display_id: order.display_id,
      group_code: order.group.code,
      seller_name: order.seller.name,
      reason: row.reason,
      policy: row.policy,
      state: row.state,
      text: row.text,
      items: linesOf(row, order).map(({ title, variant_title, quantity, total }) => ({
        title,
        variant_title: variant_title ?? null,
        quantity,
        total,
      })),
      photos: photos
        .filter(({ complaint_id }) => complaint_id === row.id)
        .flatMap(({ url }) => pictureFromUrl(url) ?? []),
      claimed: row.claimed,
      refundable: order.refundable,
      amount: row.amount,
      waits_for: complaintWaitsFor(row.state),
      due_at: row.due_at ? iso(row.due_at) : null,
      opened_at: iso(row.opened_at),
      closed_at: row.closed_at ? iso(row.closed_at) : null,
      acts: complaintActsOf(row.state, reader),
      history: entries
        .filter(({ complaint_id }) => complaint_id === row.id)
        .map(({ act, actor, acted_at, text, amount }) => ({ act, actor, at: iso(acted_at), text, amount })),
    }
    return [{ view, row, order }]
  })
}
