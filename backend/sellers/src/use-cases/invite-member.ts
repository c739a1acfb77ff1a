import type { StaffSeller } from "@chophien/contract/staff/sellers"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { texts } from "../texts"
import { inviteMemberWorkflow } from "../workflows"
import { readStaffSeller } from "./read-staff-seller"

/**
 * Mails a member of an approved seller a link that sets their password; an earlier link stops working.
 * Also the way to a new password for a member who lost theirs.
 * @throws Problem `not_found`, `seller_not_approved`
 */
export async function inviteMember(
  container: MedusaContainer,
  { id, member_id }: { id: string; member_id: string }
): Promise<StaffSeller> {
  const seller = await readStaffSeller(container, id)
  if (!seller.members.some((member) => member.id === member_id))
    throw new Problem("not_found", texts.not_found)
  if (seller.status === "pending")
    throw new Problem("conflict", texts.seller_not_approved, { values: { name: seller.name } })
  await inviteMemberWorkflow(container).run({ input: { member_id } })
  return await readStaffSeller(container, id)
}
