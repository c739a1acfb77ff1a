import type { MedusaContainer } from "@medusajs/framework/types"
import type { ListingWords } from "../listing-reviews/find-forbidden"
import { listingReviews } from "../listing-reviews/listing-review-service"
import { decidePublication, type Publication } from "../listing-reviews/publication"

/** What comes of a seller's wish to show a listing; `product_id` where it is there already. */
export async function readPublication(
  container: MedusaContainer,
  words: ListingWords,
  product_id?: string
): Promise<Publication> {
  const [known] = product_id ? await listingReviews(container).listListingReviews({ product_id }) : []
  return decidePublication(words, known)
}

/** Notes that a listing waits for a person. It must be hidden by then: a process that dies in between shows nothing. */
export const askForReview = (
  container: MedusaContainer,
  product_id: string,
  rules: readonly string[]
): Promise<void> => listingReviews(container).ask({ product_id, rules })
