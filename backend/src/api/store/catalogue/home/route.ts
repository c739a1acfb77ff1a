import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readInput } from "../../../../utils/input"
import { answerCached } from "../lib/answer"
import { categoryList } from "../lib/category-list"
import { catalogueOf, viewContext } from "../lib/context"
import { listingCard, monthInVietnam, sellerCard } from "../lib/views"
import { noQuery } from "../validators"

/** GET /store/catalogue/home: what the first page shows, `{ categories, in_season, newest, sellers, communes, counts }`. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readInput(noQuery, req.query)
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
