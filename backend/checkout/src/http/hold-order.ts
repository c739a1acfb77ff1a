import { orderLock, withLock } from "@chophien/platform/locks"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { answerEnd } from "./answer-end"

const paymentsSchema = z.array(
  z.object({ payment_collection: z.object({ order: z.object({ id: z.string() }).nullish() }).nullish() })
)
const orderPath = /^\/admin\/(?:orders|order-edits)\/([^/]+)\//
const paymentPath = /^\/admin\/payments\/([^/]+)\//

/** The order that a write of staff is about; none for a payment without one. */
async function orderOf(req: MedusaRequest): Promise<string | undefined> {
  const path = `${req.originalUrl.split("?")[0]}/`
  const [, order_id] = orderPath.exec(path) ?? []
  const [, payment_id] = paymentPath.exec(path) ?? []
  if (!payment_id) return order_id
  const { data } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "payment", fields: ["payment_collection.order.id"], filters: { id: payment_id } })
  return paymentsSchema.parse(data)[0]?.payment_collection?.order?.id
}

/**
 * Of all that staff and sellers do to one order, one thing happens at a time. Core checks whether an order may be
 * shipped or cancelled, and acts later. Two at once both pass the check: the goods leave while the money goes back.
 */
export async function holdOrder(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const id = await orderOf(req)
  if (!id) return next()
  await withLock(req.scope, orderLock(id), async () => {
    const end = answerEnd(res)
    next()
    await end
  })
}
