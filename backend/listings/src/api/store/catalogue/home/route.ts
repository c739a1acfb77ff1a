import { readInput } from "@chophien/platform/input"
import { nothing } from "@chophien/platform/pages"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerCached } from "../../../../catalogue/answer"
import { categoryList } from "../../../../catalogue/category-list"
import { catalogueOf, viewContext } from "../../../../catalogue/context"
import { listingCard, monthInVietnam, sellerCard } from "../../../../catalogue/views"

/** GET /store/catalogue/home: what the first page shows, `{ categories, in_season, newest, sellers, communes, counts }`. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readInput(nothing, req.query)
  await answerCached(req, res, query, async (locale) => {
    const catalogue = catalogueOf(req.scope)
    const [categories, in_season, newest, { sellers }, communes, counts] = await Promise.all([
      categoryList(req.scope, locale),
      catalogue.inSeason(monthInVietnam(), 12),
      catalogue.findListings({ sort: "newest", limit: 12, offset: 0 }),
      catalogue.findSellers({ limit: 8, offset: 0 }),
      catalogue.findCommunes({ limit: 24 }),
      catalogue.counts(),
    ])
    const context = await viewContext(req.scope, locale, [...in_season, ...newest.listings])
    return {
      categories,
      in_season: in_season.map((row) => listingCard(row, context)),
      newest: newest.listings.map((row) => listingCard(row, context)),
      sellers: sellers.map(sellerCard),
      communes,
      counts,
    }
  })
}
