import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { listingService } from "../../listing-service"
import type { RawFacts } from "../../modules/listing/service"
import type { FactsRow } from "../../modules/listing/types"

export const writeListingFactsStepId = "write-listing-facts"

/** Writes the facts of products into their rows. Taken back, each row is again what it was, or is gone. */
export const writeListingFactsStep = createStep(
  writeListingFactsStepId,
  async ({ rows }: { rows: FactsRow[] }, { container }) => {
    const listings = listingService(container)
    const product_ids = rows.map(({ product_id }) => product_id)
    const before: RawFacts[] = [...(await listings.rawFacts(product_ids)).values()]
    await listings.writeFacts(rows)
    return new StepResponse(undefined, { product_ids, before })
  },
  async (written, { container }) => {
    if (written) await listingService(container).restoreFacts(written.product_ids, written.before)
  }
)
