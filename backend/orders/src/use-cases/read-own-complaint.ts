import type { Complaint } from "@chophien/contract/wire/complaint"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readComplaint } from "../complaints/move-complaint"
import { complaints } from "../modules/complaint"
import type { ComplaintRow } from "../modules/complaint/service"
import { texts } from "../texts"

/** A complaint that a seller wants to see or answer. */
export type OwnComplaint = { id: string; seller_id: string }

/** The row of a complaint. @throws Problem `not_found` unless it is about the seller */
export async function requireOwnComplaint(
  container: MedusaContainer,
  own: OwnComplaint
): Promise<ComplaintRow> {
  const [row] = await complaints(container).listComplaints({ ...own }, { take: 1 })
  if (!row) throw new Problem("not_found", texts.not_found)
  return row
}

/** One complaint about a seller. @throws Problem `not_found` unless it is */
export async function readOwnComplaint(container: MedusaContainer, own: OwnComplaint): Promise<Complaint> {
  const { id } = await requireOwnComplaint(container, own)
  return (await readComplaint(container, id, "seller")).view
}
