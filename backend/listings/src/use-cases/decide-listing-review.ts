import type { ReadBody } from "@chophien/contract"
import type { decideListingReview as route } from "@chophien/contract/staff/listing-reviews"
import { listingLock, withLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { hashOfWords } from "../listing-reviews/find-forbidden"
import { listingReviews } from "../listing-reviews/listing-review-service"
import { mailReview } from "../listing-reviews/mail-review"
import { shownContentOf } from "../moderation/content-of-listing"
import { hashOfContent } from "../moderation/review-causes"
import { moderation } from "../modules/moderation"
import { readSellerListings } from "../seller-listings"
import { texts } from "../texts"
import { updateListingWorkflow } from "../workflows"

const productSchema = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    description: z.string().nullish(),
    variants: z.array(z.object({ title: z.string() })).nullish(),
  })
)

/** A listing's words as shoppers read them. @throws Problem `not_found` */
async function readWords(container: MedusaContainer, id: string) {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "product", fields: ["id", "title", "description", "variants.title"], filters: { id } })
  const [product] = productSchema.parse(data)
  if (!product) throw new Problem("not_found", texts.not_found)
  const { title, description, variants } = product
  return { title, description: description ?? "", units: (variants ?? []).map((variant) => variant.title) }
}

/**
 * Staff let a listing through, which puts it on sale, or hold it with what they write to the seller.
 * @throws Problem `not_found`, `takedown_stands`, `busy`, and what publishing throws
 */
export async function decideListingReview(
  container: MedusaContainer,
  { product_id, decided_by }: { product_id: string; decided_by: string },
  { decision, note: typed }: ReadBody<typeof route>
): Promise<{ product_id: string; state: "held" | "passed" }> {
  return await withLock(container, listingLock(product_id), async () => {
    const words = await readWords(container, product_id)
    if (decision === "pass" && (await moderation(container).hasStandingTakedown(product_id)))
      throw new Problem("conflict", texts.takedown_stands)
    const [content] = await readSellerListings(container, [product_id])
    const note = typed ?? null
    const state = decision === "pass" ? "passed" : "held"
    const row = {
      product_id,
      state,
      note,
      decided_by,
      passed_hash: decision === "pass" ? hashOfWords(words) : null,
      passed_content: decision === "pass" && content ? hashOfContent(shownContentOf(content)) : null,
    }
    // Hidden before it is held, passed before it is shown: whoever dies in between shows too little.
    if (decision === "hold")
      await updateListingWorkflow(container).run({ input: { id: product_id, publish: false } })
    await listingReviews(container).decide({ ...row, state })
    if (decision === "pass")
      await updateListingWorkflow(container).run({ input: { id: product_id, publish: true } })
    await mailReview(container, { product_id, title: words.title, news: state, note })
    return { product_id, state }
  })
}
