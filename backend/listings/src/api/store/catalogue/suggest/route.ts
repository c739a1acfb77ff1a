import { pictureFromUrl } from "@chophien/file-sharp/picture"
import { fold } from "@chophien/gazetteer-vietnam/modules/gazetteer/fold"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerCached } from "../../../../catalogue/answer"
import { catalogueOf } from "../../../../catalogue/context"
import { findListings } from "../../../../catalogue/find"
import { suggestQuery } from "../validators"

/** GET /store/catalogue/suggest?q=: a few listings, sellers and communes for words as they are typed; none without words. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readInput(suggestQuery, req.query)
  await answerCached(req, res, query, async () => {
    if (!fold(query.q)) return { listings: [], sellers: [], communes: [] }
    const catalogue = catalogueOf(req.scope)
    const [found, sellers, communes] = await Promise.all([
      findListings(req.scope, { q: query.q, sort: "relevance", limit: 6, offset: 0 }),
      catalogue.suggestSellers(query.q, 4),
      catalogue.findCommunes({ words: query.q, limit: 4 }),
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
  })
}
