import type { EntityManager } from "typeorm"
import { refused } from "../../api/http/stripe-error"
import { newId } from "../../kernel/ids"
import { book } from "../../kernel/ledger/book"
import type { Gateway } from "../../runtime/gateway"
import { BankTransaction } from "../bank-transactions/bank-transaction.entity"
import { tellOutgoing } from "../outgoing-outcomes/settle"
import type { Destination } from "../outgoing-payments/destination"
import type { OutgoingPayment } from "../outgoing-payments/outgoing-payment.entity"
import { planOutgoing } from "../outgoing-payments/store"
import { Refund } from "../refunds/refund.entity"
import type { Review } from "../reviews/review.entity"
import { settleReview, unallocatedOf } from "./assign-review"

/** Who returns money of a review, how much, where to (null: nobody knows yet) and why. */
export interface ReviewRefund {
  amount: number
  destination: Destination | null
  author: string
  reason: string
}

/** Where a credit came from, where its notice said so. */
export function payerOf(credit: BankTransaction): Destination | null {
  const {
    counterparty_bank_bin: bank_bin,
    counterparty_account_number: account_number,
    counterparty_name,
  } = credit
  if (!bank_bin || !account_number || !/^[A-Za-z0-9]{1,19}$/.test(account_number)) return null
  return { bank_bin, account_number, account_holder_name: counterparty_name ?? "" }
}

/**
 * Promises money of a locked review back to its payer; a person pays it out as every refund, above the limit of payouts
 * only once a second person approves.
 * @throws StripeError 400 when the credit has not that much free any more
 */
export async function refundReview(
  gateway: Gateway,
  manager: EntityManager,
  review: Review,
  { amount, destination, author, reason }: ReviewRefund
): Promise<{ refund: Refund; outgoing: OutgoingPayment }> {
  const movement = await manager.findOneByOrFail(BankTransaction, { id: review.bank_transaction_id })
  if ((await unallocatedOf(manager, movement.id)) < amount)
    throw refused("amount", "amount_too_large", "That much of this credit is not free any more.")
  const id = newId("re")
  await manager.insert(Refund, {
    id,
    livemode: review.livemode,
    account_id: null,
    bank_transaction_id: movement.id,
    amount,
    reason: null,
    metadata: { review: review.id },
  })
  const place = { bank_account_id: movement.bank_account_id, object_id: id }
  await book(manager, {
    livemode: review.livemode,
    kind: "unallocated_refund",
    unique_key: `refund:${id}`,
    actor: author,
    reason,
    entries: [
      { account: "unallocated", amount, ...place, bank_transaction_id: movement.id },
      { account: "refunds_outgoing", amount: -amount, ...place },
    ],
  })
  const outgoing = await planOutgoing(manager, gateway.config.transfer_code_prefix, {
    livemode: review.livemode,
    kind: "refund",
    object_id: id,
    amount,
    bank_account_id: movement.bank_account_id,
    destination,
    created_by: author,
    needs_approval: amount > gateway.config.payout_approval_above,
    not_before: null,
  })
  await settleReview(manager, review, amount, "refunded", { author, reason })
  await tellOutgoing(manager, outgoing, "payout.created", "refund.created")
  return { refund: await manager.findOneByOrFail(Refund, { id }), outgoing }
}
