import type { Answer } from "@chophien/contract"
import type { readSeller } from "@chophien/contract/store/catalogue"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { catalogueService } from "../catalogue/catalogue-service"
import { readEnglish } from "../catalogue/english-words"
import { readActiveSeller } from "../catalogue/read-active-seller"
import { sellerPage } from "../catalogue/views"
import { ratings } from "../ports/ratings"
import { texts } from "../texts"

/** A seller by its handle. @throws Problem `seller_not_found` for none, and at once for one that may not sell */
export async function showSeller(
  container: MedusaContainer,
  handle: string
): Promise<Answer<typeof readSeller>> {
  const seller = await catalogueService(container).sellerBy("handle", handle)
  if (!seller) throw new Problem("not_found", texts.seller_not_found)
  const active = await readActiveSeller(container, seller.id)
  if (!active) throw new Problem("not_found", texts.seller_not_found)
  const [english, stars] = await Promise.all([
    readEnglish(container, "seller", [seller.id]),
    ratings(container).readSellerStars([seller.id]),
  ])
  const description_en = english.get(seller.id)?.description ?? null
  return { seller: sellerPage(seller, { ...active, description_en, stars: stars.get(seller.id) }) }
}
