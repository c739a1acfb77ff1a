import type { MedusaContainer } from "@medusajs/framework/types"
import { refundOnce } from "../refund-once"
import type { ReadComplaint } from "./complaint-view"
import { moveComplaint } from "./move-complaint"

/**
 * Returns what a complaint owes; the refund bears its id, by which a second try knows it. The caller holds the order's lock.
 * @throws what Medusa or the gateway refuses; it is tried again
 */
export async function refundComplaint(
  container: MedusaContainer,
  { row, order }: ReadComplaint
): Promise<void> {
  const { id, amount, author } = row
  if (row.state !== "refunding" || amount === null) return
  const refund_id = await refundOnce(container, {
    payments: order.payments,
    note: `Khiếu nại ${id}`,
    amount,
    author: author ?? order.seller.name,
  })
  await moveComplaint(container, id, { act: "finish_refund", actor: "clock", refund_id })
}
