/** The name under which the Search Module knows the listings. */
export const listingIndex = "listing"
