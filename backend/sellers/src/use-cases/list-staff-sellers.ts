import type { Answer, ReadQuery } from "@chophien/contract"
import type { listStaffSellers as route } from "@chophien/contract/staff/sellers"
import { fold } from "@chophien/vocabulary/fold"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"
import { showStaffSellers } from "../staff-seller-view"

/** Sellers by words of their name, handle, phone or e-mail: a page of them, the newest first, and how many in all. */
export async function listStaffSellers(
  container: MedusaContainer,
  { q, status, limit, offset }: ReadQuery<typeof route>
): Promise<Answer<typeof route>> {
  const words = fold(q ?? "")
    .split(" ")
    .filter(Boolean)
  const [rows, count] = await container.resolve<SellerModuleService>(SELLER_MODULE).listAndCountSellers(
    {
      ...(status ? { status } : {}),
      ...(words.length ? { $and: words.map((word) => ({ folded: { $like: `%${word}%` } })) } : {}),
    },
    { relations: ["members"], order: { created_at: "DESC", id: "DESC" }, take: limit, skip: offset }
  )
  return { sellers: await showStaffSellers(container, rows), count, limit, offset }
}
