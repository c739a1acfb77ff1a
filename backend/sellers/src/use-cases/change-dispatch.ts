import type { Dispatch } from "@chophien/contract/seller/dispatch"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"

/** Changes how fast a seller hands parcels over; orders that are placed keep what held for them. */
export async function changeDispatch(
  container: MedusaContainer,
  seller_id: string,
  { handling_days, cutoff_hour }: Dispatch
): Promise<{ dispatch: Dispatch }> {
  const service = container.resolve<SellerModuleService>(SELLER_MODULE)
  await service.updateSellers({ id: seller_id, handling_days, cutoff_hour })
  return { dispatch: { handling_days, cutoff_hour } }
}
