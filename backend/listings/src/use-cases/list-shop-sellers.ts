import type { Answer, ReadQuery } from "@chophien/contract"
import type { listSellers } from "@chophien/contract/store/catalogue"
import type { MedusaContainer } from "@medusajs/framework/types"
import { catalogueService } from "../catalogue/catalogue-service"
import { sellerCard } from "../catalogue/views"

/** Active sellers in Vietnamese order, those with listings first; `commune` by its slug. */
export async function listShopSellers(
  container: MedusaContainer,
  query: ReadQuery<typeof listSellers>
): Promise<Answer<typeof listSellers>> {
  const { sellers, count } = await catalogueService(container).findSellers(query)
  return { sellers: sellers.map(sellerCard), count, limit: query.limit, offset: query.offset }
}
