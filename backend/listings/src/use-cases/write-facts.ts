import type { ReadBody } from "@chophien/contract"
import type { StaffFacts, writeFactsOfListing } from "@chophien/contract/staff/listings"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { listingService } from "../listing-service"
import { texts } from "../texts"
import { setListingFactsWorkflow } from "../workflows/set-listing-facts"
import { showFacts } from "./show-facts"

/**
 * Writes the facts of a listing as staff set them, and the weights of its variants that are named.
 * @throws Problem `not_found`, `listing_variant_unknown` for a variant of another listing
 */
export async function writeFacts(
  container: MedusaContainer,
  product_id: string,
  { weights, ...facts }: ReadBody<typeof writeFactsOfListing>
): Promise<StaffFacts> {
  const own = new Set((await showFacts(container, product_id)).variants.map(({ id }) => id))
  if (weights.some(({ variant_id }) => !own.has(variant_id)))
    throw new Problem("invalid_request", texts.listing_variant_unknown, { param: "weights" })
  await setListingFactsWorkflow(container).run({ input: { product_id, facts, weights } })
  const written = await showFacts(container, product_id)
  // At once, for who looks at the list again. The refresh that follows writes down what else is wrong.
  if (!written.faults.length) await listingService(container).clearFaults([product_id])
  return written
}
