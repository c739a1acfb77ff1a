import type { ReadBody } from "@chophien/contract"
import type { createSeller as route, StaffSeller } from "@chophien/contract/staff/sellers"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createSellerWorkflow } from "../workflows"
import { readStaffSeller } from "./read-staff-seller"

/** Brings a seller in, with its first member; it is pending until it is approved. */
export async function createSeller(
  container: MedusaContainer,
  input: ReadBody<typeof route>
): Promise<StaffSeller> {
  const { result } = await createSellerWorkflow(container).run({ input })
  return await readStaffSeller(container, result.seller.id)
}
