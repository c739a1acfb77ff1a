import { readInput } from "@chophien/platform/input"
import { nothing } from "@chophien/platform/pages"
import { Problem } from "@chophien/platform/problem"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readAdminSeller } from "../../../../../../../staff-sellers"
import { texts } from "../../../../../../../texts"
import { inviteMemberWorkflow } from "../../../../../../../workflows"

/**
 * Mails a member of an approved seller a link that sets their password; an earlier link stops working.
 * Also the way to a new password for a member who lost theirs.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(nothing, req.body ?? {})
  const { id = "", member_id = "" } = req.params
  const seller = await readAdminSeller(req.scope, id)
  if (!seller.members.some((member) => member.id === member_id))
    throw new Problem("not_found", texts.not_found)
  if (seller.status === "pending")
    throw new Problem("conflict", texts.seller_not_approved, { values: { name: seller.name } })
  await inviteMemberWorkflow(req.scope).run({ input: { member_id } })
  res.json({ seller: await readAdminSeller(req.scope, id) })
}
