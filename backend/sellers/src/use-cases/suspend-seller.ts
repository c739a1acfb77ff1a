import type { StaffSeller } from "@chophien/contract/staff/sellers"
import type { MedusaContainer } from "@medusajs/framework/types"
import { suspendSellerWorkflow } from "../workflows"
import { readStaffSeller } from "./read-staff-seller"

/** Closes a stall: its listings disappear, its paid orders may still be shipped. */
export async function suspendSeller(
  container: MedusaContainer,
  id: string,
  reason: string,
  changed_by: string
): Promise<StaffSeller> {
  await suspendSellerWorkflow(container).run({ input: { id, reason, changed_by } })
  return await readStaffSeller(container, id)
}
