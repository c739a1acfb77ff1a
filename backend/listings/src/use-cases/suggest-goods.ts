import type { Suggestions } from "@chophien/contract/store/catalogue"
import { pictureFromUrl } from "@chophien/file-sharp/picture"
import { fold } from "@chophien/vocabulary/fold"
import type { MedusaContainer } from "@medusajs/framework/types"
import { catalogueService } from "../catalogue/catalogue-service"
import { searchListings } from "../catalogue/search-listings"
import { searchCountService } from "../search-counts/search-count-service"

const popular_max = 8

/** A few listings, sellers and communes for words as they are typed; without words what is searched for often. */
export async function suggestGoods(container: MedusaContainer, words: string): Promise<Suggestions> {
  if (!fold(words)) {
    const popular = await searchCountService(container).popularWords(popular_max)
    return { popular, listings: [], sellers: [], communes: [] }
  }
  const catalogue = catalogueService(container)
  const [found, sellers, communes] = await Promise.all([
    searchListings(container, {
      q: words,
      mode: "typing",
      sort: "relevance",
      limit: 6,
      offset: 0,
      is_bare: true,
    }),
    catalogue.suggestSellers(words, 4),
    catalogue.findCommunes({ words, limit: 4 }),
  ])
  return {
    popular: [],
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
