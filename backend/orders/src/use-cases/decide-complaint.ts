import { readAuthor } from "@chophien/checkout/refunds/refund-author"
import type { ReadBody } from "@chophien/contract"
import type { decideComplaint as route, StaffComplaint } from "@chophien/contract/staff/complaints"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { actOnComplaint } from "../complaints/act-on-complaint"
import { readComplaint } from "../complaints/move-complaint"
import { texts } from "../texts"
import { readStaffComplaint } from "./list-complaints"

const acts = { take_up: "escalate", refund: "decide_refund", reject: "decide_none" } as const

/**
 * Staff take a complaint up, or decide it with a reason that shopper and seller read. The refund bears their name, so that
 * they cannot agree to it as the second person.
 * @throws Problem `not_found`, `complaint_moved_on`, `complaint_amount_missing`, `complaint_amount_too_large`, `busy`
 */
export async function decideComplaint(
  container: MedusaContainer,
  id: string,
  { user_id, act, amount, reason }: { user_id: string } & ReadBody<typeof route>
): Promise<StaffComplaint> {
  const { row } = await readComplaint(container, id, "staff")
  if (act === "refund" && amount === undefined)
    throw new Problem("invalid_request", texts.complaint_amount_missing, { param: "amount" })
  const author = await readAuthor(container, user_id)
  await actOnComplaint(container, row, {
    act: acts[act],
    actor: "staff",
    actor_id: user_id,
    text: reason,
    ...(act === "refund" && amount !== undefined ? { amount } : {}),
    ...(author ? { author } : {}),
  })
  return await readStaffComplaint(container, id)
}
