import type { ReadQuery } from "@chophien/contract"
import type { quoteShipping, ShippingQuote } from "@chophien/contract/store/shipping-quote"
import { quoteParcel, servicesFor } from "@chophien/fulfillment-vietnam/quote"
import { gazetteer } from "@chophien/gazetteer-vietnam"
import { Problem } from "@chophien/platform/problem"
import { translate } from "@chophien/platform/texts/define-texts"
import { readDispatches } from "@chophien/sellers/dispatch"
import { currentTariff } from "@chophien/shipping/current-tariff"
import { deliveryDates } from "@chophien/shipping/delivery-dates/delivery-dates"
import { quoteRefusals } from "@chophien/shipping/quote-refusals"
import { serviceLabel } from "@chophien/shipping/service-name"
import type { Locale } from "@chophien/vocabulary/locale"
import type { MedusaContainer } from "@medusajs/framework/types"
import { catalogueService } from "../catalogue/catalogue-service"
import { readShownPage } from "../catalogue/read-shown-listing"
import { texts } from "../texts"

/**
 * What sending one piece to a commune costs, before anything is in a cart, by the tariff and the rules of the cart.
 * Without a `variant_id`, of the lightest variant. The best service comes first.
 * @throws Problem `listing_not_found`, `unknown_commune`, `product_unavailable` for a variant of another listing
 */
export async function quoteListingShipping(
  container: MedusaContainer,
  handle: string,
  query: ReadQuery<typeof quoteShipping>,
  locale: Locale
): Promise<ShippingQuote> {
  const listing = (await readShownPage(container, handle))?.row
  const seller = listing && (await catalogueService(container).sellerBy("id", listing.seller_id))
  if (!listing || !seller) throw new Problem("not_found", texts.listing_not_found)
  const [to, tariff, dispatches] = await Promise.all([
    gazetteer(container).getCommune(query.commune_code),
    currentTariff(container),
    readDispatches(container, [seller.id]),
  ])
  if (!to) throw new Problem("invalid_request", texts.unknown_commune, { param: "commune_code" })

  const lightest = [...listing.variants].sort((a, b) => a.weight_g - b.weight_g)[0]
  const variant = query.variant_id ? listing.variants.find(({ id }) => id === query.variant_id) : lightest
  if (!variant) throw new Problem("invalid_request", texts.product_unavailable, { param: "variant_id" })
  const dispatch = dispatches.get(seller.id)
  const items = [{ weight_g: variant.weight_g, quantity: 1, ship_class: listing.ship_class }]
  const options = servicesFor(items).map((service) => {
    const quote = quoteParcel({
      tariff,
      from: seller,
      to: { province_code: to.province_code, commune_code: to.code },
      service,
      items,
    })
    const base = { service, name: serviceLabel(locale, service) }
    if (quote.ok) {
      const { price, eta_days } = quote
      const dates = dispatch ? deliveryDates({ ordered_at: Date.now(), dispatch, eta_days }) : null
      return { ...base, price, eta_days, dates, problem: null }
    }
    const refusal = quoteRefusals[quote.code]
    return {
      ...base,
      price: null,
      eta_days: null,
      dates: null,
      problem: { code: refusal.code, message: translate(locale, refusal, { seller: seller.name }) },
    }
  })
  return { options, weight_g: variant.weight_g }
}
