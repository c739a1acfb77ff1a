import { refundInNameOf } from "@chophien/checkout/refunds/refund-author"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"

/** A payment of an order, and what of it has not gone back; whole VND. */
export type OrderPayment = { id: string; left: number }

/** What of a payment went back under a note already; null where nothing did. */
async function readRefund(container: MedusaContainer, payment_id: string, note: string) {
  const refunds = await container.resolve(Modules.PAYMENT).listRefunds({ payment_id }, { take: null })
  return refunds.find((refund) => refund.note === note) ?? null
}

/**
 * Returns an amount of an order by the one way in which money goes back: Medusa's refund of the order's payment, which
 * asks the gateway. A refund is known by its note, so a process that died in between does not make it twice. The caller
 * holds the order's lock.
 * @returns the id of Medusa's refund, the first one where several payments are needed
 * @throws what Medusa or the gateway refuses, and where too little is left; it is tried again
 */
export async function refundOnce(
  container: MedusaContainer,
  {
    payments,
    note,
    amount,
    author,
  }: { payments: readonly OrderPayment[]; note: string; amount: number; author: string }
): Promise<string> {
  let left = amount
  let refund_id: string | undefined
  for (const { id: payment_id, left: payable } of payments) {
    let refund = await readRefund(container, payment_id, note)
    const part = Math.min(left, payable)
    if (!refund && part > 0) {
      await refundInNameOf(author, () =>
        refundPaymentWorkflow(container).run({ input: { payment_id, amount: part, note } })
      )
      refund = await readRefund(container, payment_id, note)
    }
    if (!refund) continue
    refund_id ??= refund.id
    left -= Number(refund.amount)
  }
  if (left > 0 || !refund_id)
    throw new Error(`${left} đ cannot be returned under “${note}”: the order's payment has too little left`)
  return refund_id
}
