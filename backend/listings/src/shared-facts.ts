import { readListingFacts } from "@chophien/vocabulary/listing-facts"
import { weight_min_g } from "@chophien/vocabulary/weight"
import type { SharedFacts } from "./modules/listing/types"
import { describeFaults } from "./report-faults"

/**
 * The facts that a listing has as a whole, in the form the table holds them.
 * @throws Error that names the fields that are wrong: what comes here was checked at the edge
 */
export function sharedFactsOf(listing: object): SharedFacts {
  const reading = readListingFacts({ ...listing, weight_g: weight_min_g })
  if (!reading.ok) {
    throw new Error(`The facts of a listing cannot be read: ${describeFaults(reading.faults)}`)
  }
  const { weight_g: _, ...facts } = reading.facts
  return facts
}
