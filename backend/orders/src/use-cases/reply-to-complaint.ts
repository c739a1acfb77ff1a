import { requireOrderGroup } from "@chophien/checkout/order-group/require-order-group"
import type { ReadBody } from "@chophien/contract"
import type { Aftercare, replyToComplaint as route } from "@chophien/contract/store/complaints"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { actOnComplaint } from "../complaints/act-on-complaint"
import { complaints } from "../modules/complaint"
import { texts } from "../texts"
import { type OpenedGroup, readAftercare } from "./read-aftercare"

/**
 * The shopper takes what was offered, asks the centre, or closes their complaint.
 * @throws Problem `order_not_found`, `not_found`, `complaint_moved_on`, `complaint_amount_too_large`, `busy`
 */
export async function replyToComplaint(
  container: MedusaContainer,
  opened: OpenedGroup,
  { complaint_id, act, text }: { complaint_id: string } & ReadBody<typeof route>
): Promise<Aftercare> {
  const { id: order_group_id } = await requireOrderGroup(container, opened)
  const [row] = await complaints(container).listComplaints({ id: complaint_id, order_group_id }, { take: 1 })
  if (!row) throw new Problem("not_found", texts.not_found)
  await actOnComplaint(container, row, { act, actor: "shopper", ...(text ? { text } : {}) })
  return await readAftercare(container, opened)
}
