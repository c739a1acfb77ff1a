import { readInput } from "@chophien/platform/input"
import { nothing } from "@chophien/platform/pages"
import { Problem } from "@chophien/platform/problem"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { catalogueOf, viewContext } from "../../../../../catalogue/context"
import { listingCard, listingPage } from "../../../../../catalogue/views"
import { texts } from "../../../../../texts"
import { handleParam } from "../../validators"

const related_max = 8

/**
 * GET /store/catalogue/listings/:handle: a listing with its variants, stock and seller, and others beside it.
 * Answers `{ listing, related }`; 404 when it is not on sale, at once when its seller is suspended.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(nothing, req.query)
  const { handle } = readInput(handleParam, req.params)
  const catalogue = catalogueOf(req.scope)
  const row = await catalogue.listingByHandle(handle)
  if (!row) throw new Problem("not_found", texts.listing_not_found)
  const [seller, related, active] = await Promise.all([
    catalogue.sellerBy("id", row.seller_id),
    catalogue.relatedTo(row, related_max),
    // Asked of the seller itself: a page of a stall that was closed a moment ago must not show, whatever the read model says.
    req.scope
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "seller", fields: ["id"], filters: { id: row.seller_id, status: "active" } }),
  ])
  if (!seller || !active.data.length) throw new Problem("not_found", texts.listing_not_found)
  const context = await viewContext(req.scope, localeOf(req.headers["accept-language"]), [row, ...related])
  res.set({ "Cache-Control": "no-cache", Vary: "Accept-Language" }).json({
    listing: listingPage(row, seller, context),
    related: related.map((other) => listingCard(other, context)),
  })
}
