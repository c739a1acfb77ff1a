import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerCached } from "../../../../catalogue/answer"
import { categoriesBySlug } from "../../../../catalogue/categories"
import { viewContext } from "../../../../catalogue/context"
import { findListings } from "../../../../catalogue/find"
import { listingCard, monthInVietnam } from "../../../../catalogue/views"
import { listingsQuery } from "../validators"

/**
 * GET /store/catalogue/listings: listings by words, category, seller, commune, season and price (whole VND), with facets.
 * A category includes those below it. Answers `{ listings, count, limit, offset, facets, engine }`; 400 for a query
 * that is out of bounds.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readInput(listingsQuery, req.query)
  await answerCached(req, res, query, async (locale) => {
    const categories = await categoriesBySlug(req.scope, locale)
    const { category, in_season, ...rest } = query
    const found = await findListings(req.scope, {
      ...rest,
      categories: category ? (categories.get(category)?.within ?? [category]) : undefined,
      month: in_season === "1" ? monthInVietnam() : undefined,
    })
    const context = await viewContext(req.scope, locale, found.listings)
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
  })
}
