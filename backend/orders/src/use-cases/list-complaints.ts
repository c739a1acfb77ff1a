import type { Answer, ReadQuery } from "@chophien/contract"
import type { listComplaints as route, StaffComplaint } from "@chophien/contract/staff/complaints"
import type { MedusaContainer } from "@medusajs/framework/types"
import { type ReadComplaint, readComplaintViews } from "../complaints/complaint-view"
import { readComplaint } from "../complaints/move-complaint"
import { complaints } from "../modules/complaint"

const staffViewOf = ({ view, row, order }: ReadComplaint): StaffComplaint => ({
  ...view,
  seller_id: row.seller_id,
  customer_name: order.group.customer_name,
  phone: order.group.phone,
})

/** A page of complaints for staff: what waits for the centre by its deadline, others the newest first. */
export async function listComplaints(
  container: MedusaContainer,
  { state, limit, offset }: ReadQuery<typeof route>
): Promise<Answer<typeof route>> {
  const filters = {
    to_decide: { state: "escalated" as const },
    running: { closed_at: null },
    all: {},
  }
  const [rows, count] = await complaints(container).listAndCountComplaints(filters[state], {
    take: limit,
    skip: offset,
    order: state === "to_decide" ? { due_at: "ASC", id: "ASC" } : { opened_at: "DESC", id: "DESC" },
  })
  const read = await readComplaintViews(container, rows, "staff")
  return { complaints: read.map(staffViewOf), count, limit, offset }
}

/** One complaint for staff. @throws Problem `not_found` */
export const readStaffComplaint = async (container: MedusaContainer, id: string): Promise<StaffComplaint> =>
  staffViewOf(await readComplaint(container, id, "staff"))
