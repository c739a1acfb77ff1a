import type { Answer, ReadQuery } from "@chophien/contract"
import type { listOwnComplaints as route } from "@chophien/contract/seller/complaints"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readComplaintViews } from "../complaints/complaint-view"
import { complaints } from "../modules/complaint"

/** A page of the complaints about a seller, and how many wait for its answer. */
export async function listOwnComplaints(
  container: MedusaContainer,
  { seller_id, state, order_id, limit, offset }: { seller_id: string } & ReadQuery<typeof route>
): Promise<Answer<typeof route>> {
  const service = complaints(container)
  const waiting = { seller_id, state: "open" as const }
  const filter = {
    ...(state === "to_answer" ? waiting : { seller_id }),
    ...(order_id ? { order_id } : {}),
  }
  const [[rows, count], [, to_answer]] = await Promise.all([
    service.listAndCountComplaints(filter, {
      take: limit,
      skip: offset,
      order: state === "to_answer" ? { due_at: "ASC", id: "ASC" } : { opened_at: "DESC", id: "DESC" },
    }),
    service.listAndCountComplaints(waiting, { take: 1, select: ["id"] }),
  ])
  const read = await readComplaintViews(container, rows, "seller")
  return { complaints: read.map(({ view }) => view), count, limit, offset, to_answer }
}
