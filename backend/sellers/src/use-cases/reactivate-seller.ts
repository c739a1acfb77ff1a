import type { StaffSeller } from "@chophien/contract/staff/sellers"
import type { MedusaContainer } from "@medusajs/framework/types"
import { reactivateSellerWorkflow } from "../workflows"
import { readStaffSeller } from "./read-staff-seller"

/** Opens a closed stall again. */
export async function reactivateSeller(
  container: MedusaContainer,
  id: string,
  changed_by: string
): Promise<StaffSeller> {
  await reactivateSellerWorkflow(container).run({ input: { id, changed_by } })
  return await readStaffSeller(container, id)
}
