import { readOrderReviews as read, writeReview as write } from "@chophien/contract/store/reviews"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOpenedGroup, readOrderInput } from "../../../../../http/read-opened-group"
import { readOrderReviews } from "../../../../../use-cases/read-order-reviews"
import { writeReview } from "../../../../../use-cases/write-review"

/** GET with header `x-order-token`: what can be reviewed of an order group, and what was. `{ orders }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.setHeader("Cache-Control", "private, no-store")
  sendAnswer(res, read, await readOrderReviews(req.scope, readOpenedGroup(read, req)))
}

/** POST `{ order_id, product_id, stars, text?, photo_ids? }` with header `x-order-token`: writes or changes a review. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const opened = readOpenedGroup(write, req)
  const review = readOrderInput(write, write.body, req.body)
  res.setHeader("Cache-Control", "private, no-store")
  sendAnswer(res, write, await writeReview(req.scope, opened, review))
}
