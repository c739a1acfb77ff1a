import type { MedusaContainer } from "@medusajs/framework/types"
import { LISTING_REVIEW_MODULE } from "../modules/listing-review"
import type ListingReviewModuleService from "../modules/listing-review/service"

/** What the centre thinks of listings. */
export const listingReviews = (container: MedusaContainer): ListingReviewModuleService =>
  container.resolve<ListingReviewModuleService>(LISTING_REVIEW_MODULE)
