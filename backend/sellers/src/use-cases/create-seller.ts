import type { ReadBody } from "@chophien/contract"
import type { createSeller as route, StaffSeller } from "@chophien/contract/staff/sellers"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { texts } from "../texts"
import { createSellerWorkflow } from "../workflows"
import { findSimilarSellers } from "./find-similar-sellers"
import { readStaffSeller } from "./read-staff-seller"

/**
 * Brings a seller in, with its first member; it is pending until it is approved. Who does it looks after it.
 * @throws Problem `seller_similar` where one like it is there, unless staff say that they have seen it
 */
export async function createSeller(
  container: MedusaContainer,
  { despite_similar = false, ...input }: ReadBody<typeof route>,
  author: string
): Promise<StaffSeller> {
  const similar = despite_similar ? [] : await findSimilarSellers(container, input)
  if (similar.length)
    throw new Problem("conflict", texts.seller_similar, {
      values: { names: similar.map(({ name }) => name).join(", ") },
    })
  const { result } = await createSellerWorkflow(container).run({ input: { ...input, officer_id: author } })
  return await readStaffSeller(container, result.seller.id)
}
