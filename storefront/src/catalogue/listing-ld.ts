import type { Listing } from "@chophien/contract/store/catalogue"
import { config } from "../environment/config"

/** schema.org description of a listing, with one offer for each variant. */
export function listingLd(listing: Listing, address: string) {
  const offers = listing.variants.map((variant) => ({
    "@type": "Offer",
    name: variant.title,
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
    name: listing.title,
    ...(listing.description ? { description: listing.description } : {}),
    image: listing.pictures.map((picture) => config.storefrontUrl + picture.url),
    countryOfOrigin: "VN",
    ...(listing.category ? { category: listing.category.name } : {}),
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
