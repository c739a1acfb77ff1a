import type { ReadBody } from "@chophien/contract"
import type { answerComplaint as route } from "@chophien/contract/seller/complaints"
import type { Complaint } from "@chophien/contract/wire/complaint"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { actOnComplaint } from "../complaints/act-on-complaint"
import { readComplaint } from "../complaints/move-complaint"
import { texts } from "../texts"
import { type OwnComplaint, requireOwnComplaint } from "./read-own-complaint"

/**
 * The seller returns an amount, or refuses with a reason. What was complained of, or more, goes back at once; less is an
 * offer that the shopper takes or not.
 * @throws Problem `not_found`, `complaint_moved_on`, `complaint_amount_missing`, `complaint_amount_too_large`, `busy`
 */
export async function answerComplaint(
  container: MedusaContainer,
  own: OwnComplaint,
  { member_id, act, amount, text }: { member_id: string } & ReadBody<typeof route>
): Promise<Complaint> {
  const row = await requireOwnComplaint(container, own)
  const by = { actor: "seller" as const, actor_id: member_id, text }
  if (act === "refuse") await actOnComplaint(container, row, { ...by, act })
  else {
    if (amount === undefined)
      throw new Problem("invalid_request", texts.complaint_amount_missing, { param: "amount" })
    await actOnComplaint(container, row, {
      ...by,
      act: amount >= row.claimed ? "refund_all" : "offer_part",
      amount,
    })
  }
  return (await readComplaint(container, row.id, "seller")).view
}
