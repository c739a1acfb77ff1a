import { refundInNameOf } from "@chophien/checkout/refunds/refund-author"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import type { ReadComplaint } from "./complaint-view"
import { moveComplaint } from "./move-complaint"

/** By what a refund of Medusa is known to be that of a complaint. */
const noteOf = (complaint_id: string, payment_id: string): string =>
  `Khiếu nại ${complaint_id}, khoản ${payment_id}`

/**
 * Returns what a complaint owes by the one way in which money goes back: Medusa's refund of the order's payment, which
 * asks the gateway. A refund is known by its note, so a process that died in between does not make it twice. The caller
 * holds the order's lock.
 * @throws what Medusa or the gateway refuses; it is tried again
 */
export async function refundComplaint(
  container: MedusaContainer,
  { row, order }: ReadComplaint
): Promise<void> {
  const { amount, author } = row
  if (row.state !== "refunding" || amount === null) return
  const payments = order.payments.map(({ id }) => id)
  const made = payments.length
    ? await container.resolve(Modules.PAYMENT).listRefunds({ payment_id: payments }, { take: null })
    : []
  let left = amount
  let refund_id: string | null = null
  for (const { id: payment_id, left: payable } of order.payments) {
    const note = noteOf(row.id, payment_id)
    const known = made.find((refund) => refund.note === note)
    if (known) {
      refund_id ??= known.id
      left -= Number(known.amount)
      continue
    }
    const part = Math.min(left, payable)
    if (part <= 0) continue
    const { result } = await refundInNameOf(author ?? order.seller.name, () =>
      refundPaymentWorkflow(container).run({ input: { payment_id, amount: part, note } })
    )
    refund_id ??= result.refunds?.find((refund: { note?: string | null }) => refund.note === note)?.id ?? null
    left -= part
  }
  if (left > 0)
    throw new Error(
      `Of the complaint ${row.id}, ${left} đ cannot be returned: nothing is left of the order's payment`
    )
  await moveComplaint(container, row.id, {
    act: "finish_refund",
    actor: "clock",
    ...(refund_id ? { refund_id } : {}),
  })
}
