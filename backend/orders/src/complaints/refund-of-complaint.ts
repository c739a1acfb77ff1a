import { refundInNameOf } from "@chophien/checkout/refunds/refund-author"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import type { ReadComplaint } from "./complaint-view"
import { moveComplaint } from "./move-complaint"

/** By what a refund of Medusa is known to be that of a complaint. */
const noteOf = (complaint_id: string): string => `Khiếu nại ${complaint_id}`

/** What of a payment went back for a complaint already; null where nothing did. */
async function readRefund(container: MedusaContainer, payment_id: string, complaint_id: string) {
  const refunds = await container.resolve(Modules.PAYMENT).listRefunds({ payment_id }, { take: null })
  return refunds.find(({ note }) => note === noteOf(complaint_id)) ?? null
}

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
  const { id, amount, author } = row
  if (row.state !== "refunding" || amount === null) return
  let left = amount
  let refund_id: string | undefined
  for (const { id: payment_id, left: payable } of order.payments) {
    let refund = await readRefund(container, payment_id, id)
    const part = Math.min(left, payable)
    if (!refund && part > 0) {
      await refundInNameOf(author ?? order.seller.name, () =>
        refundPaymentWorkflow(container).run({ input: { payment_id, amount: part, note: noteOf(id) } })
      )
      refund = await readRefund(container, payment_id, id)
    }
    if (!refund) continue
    refund_id ??= refund.id
    left -= Number(refund.amount)
  }
  if (left > 0 || !refund_id)
    throw new Error(
      `${left} đ of the complaint ${id} cannot be returned: the order's payment has too little left`
    )
  await moveComplaint(container, id, { act: "finish_refund", actor: "clock", refund_id })
}
