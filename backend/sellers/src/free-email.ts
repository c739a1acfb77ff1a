import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { SELLER_MODULE } from "./modules/seller"
import type SellerModuleService from "./modules/seller/service"
import { texts } from "./texts"

/**
 * Refuses an address that another member or somebody of the staff has.
 * @param param the field of the request that brought it
 * @throws Problem `member_email_taken`, `member_email_of_staff`
 */
export async function requireFreeEmail(
  container: MedusaContainer,
  email: string,
  param: string
): Promise<void> {
  const [member] = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listMembers({ email }, { select: ["id"] })
  if (member) throw new Problem("conflict", texts.member_email_taken, { param, values: { email } })
  const [staff] = await container.resolve(Modules.USER).listUsers({ email }, { select: ["id"], take: 1 })
  if (staff) throw new Problem("conflict", texts.member_email_of_staff, { param, values: { email } })
}
