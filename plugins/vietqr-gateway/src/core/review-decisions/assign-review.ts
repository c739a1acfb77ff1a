import type { EntityManager } from "typeorm"
import { z } from "zod"
import { int8, row } from "../../kernel/database/sql"
import { newId } from "../../kernel/ids"
import { book } from "../../kernel/ledger/book"
import type { Gateway } from "../../runtime/gateway"
import { BankTransaction } from "../bank-transactions/bank-transaction.entity"
import { receiveFunds } from "../payment-intents/lifecycle"
import type { PaymentIntent } from "../payment-intents/payment-intent.entity"
import { Review } from "../reviews/review.entity"
import { Writes } from "../unit-of-work/unit-of-work"

/** What of a credit nobody owns yet, by the ledger. */
export async function unallocatedOf(manager: EntityManager, bank_transaction_id: string): Promise<number> {
  const sum = await row(
    manager,
    z.object({ amount: int8 }),
    "select coalesce(-sum(amount), 0) as amount from ledger_entries where bank_transaction_id = $1 and account = 'unallocated'",
    [bank_transaction_id]
  )
  return sum?.amount ?? 0
}

/** An open review by its id, its row held; null when it is not open or not of the mode. */
export function lockReview(manager: EntityManager, id: string, livemode: boolean): Promise<Review | null> {
  return manager
    .createQueryBuilder(Review, "row")
    .where("row.id = :id and row.livemode = :livemode", { id, livemode })
    .setLock("pessimistic_write")
    .getOne()
}

/** Takes an amount off a locked review; a review whose amount is used up is resolved. */
export async function settleReview(
  manager: EntityManager,
  review: Review,
  amount: number,
  resolution: string,
  who: { author: string; reason: string } | null
): Promise<void> {
  const left = review.amount - amount
  const changes =
    left > 0
      ? { amount: left }
      : {
          state: "resolved" as const,
          resolution,
          resolved_by: who?.author ?? null,
          resolved_reason: who?.reason ?? null,
          resolved_at: new Date(),
        }
  await manager.update(Review, { id: review.id }, changes)
  Object.assign(review, changes)
}

/** Moves money of a locked review to a locked intent that waits for it. */
export async function placeOnIntent(
  gateway: Gateway,
  manager: EntityManager,
  review: Review,
  intent: PaymentIntent,
  amount: number,
  who: { author: string; reason: string } | null
): Promise<void> {
  const credit = await manager.findOneByOrFail(BankTransaction, { id: review.bank_transaction_id })
  const place = { bank_account_id: credit.bank_account_id, bank_transaction_id: credit.id }
  await book(manager, {
    livemode: review.livemode,
    kind: "allocation",
    unique_key: `allocation:${newId("all")}`,
    actor: who?.author ?? null,
    reason: who?.reason ?? null,
    entries: [
      { account: "unallocated", amount, ...place },
      { account: "intent_funding", amount: -amount, ...place, payment_intent_id: intent.id },
    ],
  })
  await settleReview(manager, review, amount, "assigned", who)
  const writes = new Writes()
  await receiveFunds(gateway, writes, intent, amount)
  await writes.write(manager)
}
