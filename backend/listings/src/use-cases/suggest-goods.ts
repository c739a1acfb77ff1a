import type { Suggestions } from "@chophien/contract/store/catalogue"
import { pictureFromUrl } from "@chophien/file-sharp/picture"
import { fold } from "@chophien/vocabulary/fold"
import type { MedusaContainer } from "@medusajs/framework/types"
import { catalogueService } from "../catalogue/catalogue-service"
import { searchListings } from "../catalogue/search-listings"

/** A few listings, sellers and communes for words as they are typed; none without words. */
export async function suggestGoods(container: MedusaContainer, words: string): Promise<Suggestions> {
  if (!fold(words)) return { listings: [], sellers: [], communes: [] }
  const catalogue = catalogueService(container)
  const [found, sellers, communes] = await Promise.all([
    searchListings(container, { q: words, mode: "typing", sort: "relevance", limit: 6, offset: 0 }),
    catalogue.suggestSellers(words, 4),
    catalogue.findCommunes({ words, limit: 4 }),
  ])
  return {
    listings: found.listings.map(({ handle, title, picture_url, price }) => ({
      handle,
      title,
      picture: pictureFromUrl(picture_url, title),
      price,
    })),
    sellers,
    communes: communes.map(({ slug, full_name }) => ({ slug, name: full_name })),
  }
}
