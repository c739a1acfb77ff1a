import type { StaffSeller } from "@chophien/contract/staff/sellers"
import type { MedusaContainer } from "@medusajs/framework/types"
import { requireIdentified } from "../identity/require-identified"
import { approveSellersWorkflow } from "../workflows"
import { readStaffSeller } from "./read-staff-seller"

/**
 * Approves a seller and invites its members by mail; `author` is the id of the member of staff. Done again, it changes nothing.
 * @throws Problem `seller_not_identified`, and those of the workflow
 */
export async function approveSeller(
  container: MedusaContainer,
  id: string,
  author: string
): Promise<StaffSeller> {
  await requireIdentified(container, [id])
  await approveSellersWorkflow(container).run({
    input: { seller_ids: [id], approved_by: author, send_invitations: true },
  })
  return await readStaffSeller(container, id)
}

/** Approves several sellers at once: all of them or none; answers those that were not open yet. */
export async function approveSellers(
  container: MedusaContainer,
  seller_ids: string[],
  author: string
): Promise<string[]> {
  await requireIdentified(container, seller_ids)
  const { result } = await approveSellersWorkflow(container).run({
    input: { seller_ids, approved_by: author, send_invitations: true },
  })
  return result.approved
}
