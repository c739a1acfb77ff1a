import { type Dispatch, dispatchSchema } from "@chophien/contract/seller/dispatch"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "./modules/seller"
import type SellerModuleService from "./modules/seller/service"

/** How fast sellers hand parcels over, by seller. Who is not known is not in it. */
export async function readDispatches(
  container: MedusaContainer,
  seller_ids: string[]
): Promise<Map<string, Dispatch>> {
  if (!seller_ids.length) return new Map()
  const service = container.resolve<SellerModuleService>(SELLER_MODULE)
  const rows = await service.listSellers(
    { id: seller_ids },
    { select: ["id", "handling_days", "cutoff_hour"], take: seller_ids.length }
  )
  return new Map(rows.map((row) => [row.id, dispatchSchema.parse(row)]))
}
