/** The name under which the Search Module knows the listings. */
export const listingIndex = "listing"

/** Told when rows of the read model changed: `{ ids }`, of listings. The search index follows it. */
export const listingsChangedEvent = "catalogue.listings_changed"
