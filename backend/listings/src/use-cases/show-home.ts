import type { Home } from "@chophien/contract/store/catalogue"
import type { Locale } from "@chophien/vocabulary/locale"
import { monthInVietnam } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { catalogueService } from "../catalogue/catalogue-service"
import { readListedRows } from "../catalogue/listed-rows"
import { viewContext } from "../catalogue/view-context"
import { listingCard, sellerCard } from "../catalogue/views"
import { listCategoryCards } from "./list-category-cards"

/** What the first page shows: twelve listings in season, the twelve newest, eight sellers, 24 communes. */
export async function showHome(container: MedusaContainer, locale: Locale): Promise<Home> {
  const catalogue = catalogueService(container)
  const [categories, seasonal, found, { sellers }, communes, counts] = await Promise.all([
    listCategoryCards(container, locale),
    catalogue.inSeason(monthInVietnam(), 12),
    catalogue.findListings({ sort: "newest", limit: 12, offset: 0, is_bare: true }),
    catalogue.findSellers({ limit: 8, offset: 0 }),
    catalogue.findCommunes({ limit: 24 }),
    catalogue.counts(),
  ])
  const [in_season, newest] = await Promise.all([
    readListedRows(container, seasonal),
    readListedRows(container, found.listings),
  ])
  const context = await viewContext(container, locale, [...in_season, ...newest])
  return {
    categories,
    in_season: in_season.map((row) => listingCard(row, context)),
    newest: newest.map((row) => listingCard(row, context)),
    sellers: sellers.map(sellerCard),
    communes,
    counts,
  }
}
