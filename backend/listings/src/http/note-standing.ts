import { staffOf } from "@chophien/platform/access/staff-context"
import { beforeAnswer } from "@chophien/platform/http/before-answer"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { listingReviews } from "../listing-reviews/listing-review-service"
import { mailReview } from "../listing-reviews/mail-review"

const statusSchema = z.enum(["draft", "proposed", "published", "rejected"])
const oneSchema = z.object({ status: statusSchema })
const batchSchema = z.object({
  update: z.array(z.object({ id: z.string(), status: statusSchema.optional() })),
})
const productSchema = z.object({ product: z.object({ title: z.string() }) })

/**
 * Staff take a product off the market, or put it there, on core's own page. Its seller cannot undo that: what was taken
 * off waits for a new look once the seller publishes it again.
 */
export function noteStanding(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const id = req.params.id
  const one = oneSchema.safeParse(req.body).data
  const changed =
    one && id ? [{ id, status: one.status }] : (batchSchema.safeParse(req.body).data?.update ?? [])
  if (changed.length)
    beforeAnswer(req, res, async (answer) => {
      const { user_id: decided_by } = staffOf(req)
      for (const { id: product_id, status } of changed) {
        if (!status) continue
        const [known] = await listingReviews(req.scope).listListingReviews({ product_id })
        const state = status === "published" ? "passed" : "held"
        if (known?.state === state || (!known && state === "passed")) continue
        const note = null
        await listingReviews(req.scope).decide({ product_id, state, note, passed_hash: null, decided_by })
        const title = productSchema.safeParse(answer).data?.product.title
        if (title) await mailReview(req.scope, { product_id, title, news: state, note })
      }
    })
  next()
}
