import type { Listing } from "@chophien/contract/store/catalogue"
import type { Locale } from "@chophien/vocabulary/locale"
import { config } from "../environment/config"
import { descriptionOf, titleOf, unitOf } from "../i18n/goods-words"

/** schema.org description of a listing in the language of its page, with one offer for each variant. */
export function listingLd(
  listing: Listing,
  address: string,
  language: { locale: Locale; goodsLang: "vi" | undefined }
) {
  const { paragraphs } = descriptionOf(listing, language)
  const offers = listing.variants.map((variant) => ({
    "@type": "Offer",
    name: unitOf(variant.title, language).text,
    ...(variant.sku ? { sku: variant.sku } : {}),
    price: variant.price,
    priceCurrency: "VND",
    availability: `https://schema.org/${variant.in_stock ? "InStock" : "OutOfStock"}`,
    url: address,
    seller: { "@type": "Organization", name: listing.seller.name },
  }))
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: titleOf(listing, language).text,
    ...(paragraphs.length > 0 ? { description: paragraphs.join("\n\n") } : {}),
    image: listing.pictures.map((picture) => config.storefrontUrl + picture.url),
    countryOfOrigin: "VN",
    ...(listing.category ? { category: listing.category.name } : {}),
    ...(listing.rating
      ? {
          aggregateRating: {
            "@type": "AggregateRating",
            ratingValue: listing.rating.average,
            reviewCount: listing.rating.count,
            bestRating: 5,
            worstRating: 1,
          },
        }
      : {}),
    offers:
      offers.length === 1
        ? offers[0]
        : {
            "@type": "AggregateOffer",
            priceCurrency: "VND",
            lowPrice: listing.price,
            highPrice: listing.price_max,
            offerCount: offers.length,
            offers,
          },
  }
}
