import {
  type OrderProgress,
  orderFactsFields,
  orderFactsSchema,
  readOrderProgress,
} from "@chophien/checkout/order-facts"
import { complaints } from "@chophien/orders/modules/complaint/index"
import { roundVnd } from "@chophien/vocabulary/amount"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const amount = z.coerce.number()
const date = z.coerce.date()

const paymentSchema = z.object({
  amount,
  captured_at: date.nullish(),
  refunds: z
    .array(z.object({ id: z.string(), amount, created_at: date, note: z.string().nullish() }))
    .nullish(),
})

const orderSchema = orderFactsSchema.extend({
  payment_collections: z
    .array(z.object({ status: z.string(), payments: z.array(paymentSchema).nullish() }))
    .nullish(),
  returns: z.array(z.object({ status: z.string() })).nullish(),
})

/** An order as far as its money and parcels decide when its seller is paid. */
export type SaleOrder = z.output<typeof orderSchema> & {
  progress: OrderProgress | undefined
  /** What its shopper reported and nobody closed; null where there is nothing. */
  complaint: OpenComplaint | null
}

/** A complaint that is not closed, and until when somebody has to act. */
type OpenComplaint = { due_at: Date | null }

/** Open complaints of some orders, by order; of several the one that takes longest. */
async function readOpenComplaints(
  container: MedusaContainer,
  order_ids: string[]
): Promise<Map<string, OpenComplaint>> {
  const rows = await complaints(container).listComplaints(
    { order_id: order_ids, closed_at: null },
    { select: ["order_id", "due_at"], take: null, order: { due_at: "ASC" } }
  )
  return new Map(rows.map(({ order_id, due_at }) => [order_id, { due_at: due_at ? new Date(due_at) : null }]))
}

/** Orders with a complaint that is not closed. */
export async function listComplainedOrders(container: MedusaContainer): Promise<string[]> {
  const rows = await complaints(container).listComplaints(
    { closed_at: null },
    { select: ["order_id"], take: null }
  )
  return [...new Set(rows.map(({ order_id }) => order_id))]
}

/** Whether a complaint about an order is not closed. */
export async function isComplainedOf(container: MedusaContainer, order_id: string): Promise<boolean> {
  return (await readOpenComplaints(container, [order_id])).size > 0
}

/** Some orders with their payments, refunds, parcels and returns. */
export async function readSaleOrders(container: MedusaContainer, ids: string[]): Promise<SaleOrder[]> {
  if (!ids.length) return []
  const [{ data }, progress, open] = await Promise.all([
    container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: [
        ...orderFactsFields,
        "payment_collections.payments.amount",
        "payment_collections.payments.refunds.id",
        "payment_collections.payments.refunds.amount",
        "payment_collections.payments.refunds.created_at",
        "payment_collections.payments.refunds.note",
        "returns.status",
      ],
      filters: { id: ids },
    }),
    readOrderProgress(container, ids),
    readOpenComplaints(container, ids),
  ])
  return z
    .array(orderSchema)
    .parse(data)
    .map((order) => ({ ...order, progress: progress.get(order.id), complaint: open.get(order.id) ?? null }))
}

/** Captured payments of an order. */
const capturedOf = ({ payment_collections }: SaleOrder) =>
  (payment_collections ?? [])
    .filter(({ status }) => status !== "canceled")
    .flatMap(({ payments }) => payments ?? [])
    .filter(({ captured_at }) => captured_at)

/** What its shopper paid for an order, and when the last of it came; null while nothing came. */
export function paidFor(order: SaleOrder): { amount: number; at: Date } | null {
  const captured = capturedOf(order)
  if (!captured.length) return null
  return {
    amount: captured.reduce((sum, payment) => sum + roundVnd(payment.amount), 0),
    at: new Date(Math.max(...captured.map(({ captured_at }) => Number(captured_at)))),
  }
}

/** What of an order was sent back, oldest first. */
export const refundsOf = (order: SaleOrder) =>
  (order.payment_collections ?? [])
    .flatMap(({ payments }) => payments ?? [])
    .flatMap(({ refunds }) => refunds ?? [])
    .map((refund) => ({
      refund_id: refund.id,
      amount: roundVnd(refund.amount),
      refunded_at: refund.created_at,
      note: refund.note ?? null,
    }))
    .sort((a, b) => Number(a.refunded_at) - Number(b.refunded_at) || (a.refund_id < b.refund_id ? -1 : 1))
