import type { ReadQuery } from "@chophien/contract"
import type { ListingPage, listListings } from "@chophien/contract/store/catalogue"
import type { Locale } from "@chophien/vocabulary/locale"
import { monthInVietnam } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { categoriesBySlug } from "../catalogue/categories"
import { searchListings } from "../catalogue/search-listings"
import { viewContext } from "../catalogue/view-context"
import { listingCard } from "../catalogue/views"

/** A page of listings with its facets. A category includes those below it. */
export async function listShopListings(
  container: MedusaContainer,
  query: ReadQuery<typeof listListings>,
  locale: Locale
): Promise<ListingPage> {
  const categories = await categoriesBySlug(container, locale)
  const { category, in_season, ...rest } = query
  const found = await searchListings(container, {
    ...rest,
    categories: category ? (categories.get(category)?.within ?? [category]) : undefined,
    month: in_season === "1" ? monthInVietnam() : undefined,
  })
  const context = await viewContext(container, locale, found.listings)
  return {
    listings: found.listings.map((row) => listingCard(row, context)),
    count: found.count,
    limit: query.limit,
    offset: query.offset,
    facets: {
      categories: found.categories.flatMap(({ slug, count }) => {
        const view = categories.get(slug)
        return view ? { slug, name: view.name, count } : []
      }),
      communes: found.communes,
    },
    engine: found.engine,
  }
}
