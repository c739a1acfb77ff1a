import { quoteParcel, servicesFor, shipClasses } from "@chophien/fulfillment-vietnam/quote"
import { gazetteer } from "@chophien/gazetteer-vietnam/gazetteer"
import { readInput } from "@chophien/platform/input"
import { Problem } from "@chophien/platform/problem"
import { translate } from "@chophien/platform/texts/define-texts"
import { currentTariff } from "@chophien/shipping/current-tariff"
import { quoteRefusals } from "@chophien/shipping/quote-refusals"
import { serviceLabel } from "@chophien/shipping/service-name"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { answerCached } from "../../../../../../catalogue/answer"
import { catalogueOf } from "../../../../../../catalogue/context"
import { texts } from "../../../../../../texts"
import { handleParam } from "../../../validators"
import { shippingQuery } from "../../validators"

const shipClass = z.enum(shipClasses)

/**
 * GET /store/catalogue/listings/:handle/shipping?commune_code=05212: what sending one piece to a commune costs, before
 * anything is in a cart, by the tariff and the rules of the cart. `variant_id` says of which variant; the lightest otherwise.
 * Answers `{ options: [{ service, name, price, eta_days, problem }], weight_g }`, best service first: price in whole VND
 * and days, or `null` and the `problem` in the shopper's language. 404 for a listing that is not on sale, 400 for a
 * commune or variant that is not known.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readInput(shippingQuery, req.query)
  const { handle } = readInput(handleParam, req.params)
  await answerCached(req, res, query, async (locale) => {
    const catalogue = catalogueOf(req.scope)
    const listing = await catalogue.listingByHandle(handle)
    const seller = listing && (await catalogue.sellerBy("id", listing.seller_id))
    if (!listing || !seller) throw new Problem("not_found", texts.listing_not_found)
    const [to, tariff] = await Promise.all([
      gazetteer(req.scope).getCommune(query.commune_code),
      currentTariff(req.scope),
    ])
    if (!to) throw new Problem("invalid_request", texts.unknown_commune, { param: "commune_code" })

    const lightest = [...listing.variants].sort((a, b) => a.weight_g - b.weight_g)[0]
    const variant = query.variant_id ? listing.variants.find(({ id }) => id === query.variant_id) : lightest
    if (!variant) throw new Problem("invalid_request", texts.product_unavailable, { param: "variant_id" })
    const items = [
      { weight_g: variant.weight_g, quantity: 1, ship_class: shipClass.parse(listing.ship_class) },
    ]
    const options = servicesFor(items).map((service) => {
      const quote = quoteParcel({
        tariff,
        from: seller,
        to: { province_code: to.province_code, commune_code: to.code },
        service,
        items,
      })
      const base = { service, name: serviceLabel(locale, service) }
      if (quote.ok) return { ...base, price: quote.price, eta_days: quote.eta_days, problem: null }
      const refusal = quoteRefusals[quote.code]
      return {
        ...base,
        price: null,
        eta_days: null,
        problem: { code: refusal.code, message: translate(locale, refusal, { seller: seller.name }) },
      }
    })
    return { options, weight_g: variant.weight_g }
  })
}
