import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import { listingService } from "./listing-service"
import type { FactProblem, FaultyListing } from "./modules/listing/types"

/** What a row is that is not even of the shape it should have. */
export function unreadable(product_id: string, { issues }: z.ZodError): FaultyListing {
  const value = issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ")
  return { product_id, faults: [{ field: "record", value, reason: "wrong_type" }] }
}

/** What is wrong, for a log: `ship_class unknown, weight_g missing`. */
export const describeFaults = (faults: readonly FactProblem[]): string =>
  faults.map(({ field, reason }) => `${field} ${reason}`).join(", ")

/**
 * Writes down for staff what is wrong with listings, and logs what is news.
 * Whoever meets a bad row goes on with the others: a failure to write it down is logged too.
 */
export async function reportFaults(
  container: MedusaContainer,
  listings: readonly FaultyListing[]
): Promise<void> {
  if (!listings.length) return
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  try {
    const news = new Set(await listingService(container).recordFaults(listings))
    for (const { product_id, faults } of listings)
      if (news.has(product_id))
        logger.warn(`Listing ${product_id} is not for sale: ${describeFaults(faults)}`)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    logger.error(`What is wrong with listings could not be written down: ${reason}`)
  }
}
