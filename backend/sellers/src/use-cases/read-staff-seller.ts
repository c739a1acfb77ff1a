import type { StaffSeller } from "@chophien/contract/staff/sellers"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"
import { showStaffSellers } from "../staff-seller-view"
import { texts } from "../texts"

/** One seller as staff see it. @throws Problem `not_found` */
export async function readStaffSeller(container: MedusaContainer, id: string): Promise<StaffSeller> {
  const rows = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers({ id }, { relations: ["members"] })
  const [seller] = await showStaffSellers(container, rows)
  if (!seller) throw new Problem("not_found", texts.not_found)
  return seller
}
