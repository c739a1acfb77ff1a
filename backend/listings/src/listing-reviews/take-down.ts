import { listingLock, withLock } from "@chophien/platform/locks"
import type { MedusaContainer } from "@medusajs/framework/types"
import { updateListingWorkflow } from "../workflows"
import { listingReviews } from "./listing-review-service"
import { mailReview } from "./mail-review"

/**
 * Takes a listing off the shop until staff pass it again, and tells its seller why. Hidden first: whoever dies in between
 * shows too little.
 * @throws Problem `busy`, and what the workflow throws
 */
export async function takeDownListing(
  container: MedusaContainer,
  {
    product_id,
    title,
    note,
    decided_by,
  }: { product_id: string; title: string; note: string; decided_by: string }
): Promise<void> {
  await withLock(container, listingLock(product_id), async () => {
    await updateListingWorkflow(container).run({ input: { id: product_id, publish: false } })
    await listingReviews(container).decide({
      ...{ product_id, note, decided_by },
      state: "held",
      passed_hash: null,
    })
  })
  await mailReview(container, { product_id, title, news: "taken_down", note })
}
