import { readOrderMessages as read, writeOrderMessage as write } from "@chophien/contract/store/questions"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOpenedGroup, readOrderInput } from "../../../../../../../http/read-opened-group"
import { readOrderMessages, writeOrderMessage } from "../../../../../../../use-cases/write-order-message"

/** GET `?before` with header `x-order-token`: what shopper and seller of an order wrote to each other. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const opened = readOpenedGroup(read, req)
  const { order_id } = readOrderInput(read, read.params, req.params)
  const { before } = readOrderInput(read, read.query, req.query)
  res.setHeader("Cache-Control", "private, no-store")
  sendAnswer(res, read, await readOrderMessages(req.scope, { ...opened, order_id }, before))
}

/** POST `{ text, photo_ids? }` with header `x-order-token`: the shopper writes to the seller of an order. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const opened = readOpenedGroup(write, req)
  const { order_id } = readOrderInput(write, write.params, req.params)
  const message = readOrderInput(write, write.body, req.body)
  const locale = localeOf(req.headers["accept-language"])
  res.setHeader("Cache-Control", "private, no-store")
  sendAnswer(res, write, await writeOrderMessage(req.scope, { ...opened, order_id }, { ...message, locale }))
}
