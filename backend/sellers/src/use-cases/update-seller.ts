import type { ReadBody } from "@chophien/contract"
import type { updateSeller as route, StaffSeller } from "@chophien/contract/staff/sellers"
import type { MedusaContainer } from "@medusajs/framework/types"
import { updateSellerWorkflow } from "../workflows"
import { readStaffSeller } from "./read-staff-seller"

/** Changes a seller's facts; the place it ships from moves with its address. @throws Problem `not_found`, `seller_commune_unknown` */
export async function updateSeller(
  container: MedusaContainer,
  id: string,
  changes: ReadBody<typeof route>
): Promise<StaffSeller> {
  await updateSellerWorkflow(container).run({ input: { id, ...changes } })
  return await readStaffSeller(container, id)
}
