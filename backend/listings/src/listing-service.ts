import type { MedusaContainer } from "@medusajs/framework/types"
import { LISTING_MODULE } from "./modules/listing"
import type ListingModuleService from "./modules/listing/service"

/** The service that holds the facts of listings, as they stand. Whoever believes them reads `listing-facts`. */
export const listingService = (container: MedusaContainer) =>
  container.resolve<ListingModuleService>(LISTING_MODULE)
