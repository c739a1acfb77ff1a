import { config } from "../config"
import type { Listing } from "./schemas"

/**
 * A JSON-LD document as the content of a script element. Titles and descriptions are sellers' text:
 * without this `</script>` in one of them would end the element and run what follows.
 */
export function jsonLd(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`
  )
}

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

/** schema.org trail of a page: name and path of each step. */
export function trailLd(steps: { name: string; path: string }[]) {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: steps.map((step, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: step.name,
      item: config.storefrontUrl + step.path,
    })),
  }
}
