import type { EntityManager } from "typeorm"
import { z } from "zod"
import { int8, row } from "../../kernel/database/sql"
import { bankTransactionsOf } from "../bank-transactions/store"
import type { Decision, Owner } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import type { Destination } from "../outgoing-payments/destination"
import { refundUnallocated } from "../reconciliation/refund-unallocated"
import { Refund } from "../refunds/refund.entity"
import { ReviewError } from "../reviews/errors"
import { liveParts } from "../reviews/parts"
import { UnitOfWork } from "../unit-of-work/unit-of-work"
import { partOf, takeReview, type WantedPart } from "./take-review"

/** Which money goes back where. */
export interface ReviewRefund {
  review_id: string
  wanted: WantedPart
  destination: Destination
  decision: Decision
}

/** What of credits nobody owns yet, by the ledger, in whole VND. */
async function unallocatedOf(
  manager: Pick<EntityManager, "query">,
  bank_transaction_ids: string[]
): Promise<number> {
  const sum = await row(
    manager,
    z.object({ amount: int8 }),
    "select coalesce(-sum(amount), 0) as amount from ledger_entries where bank_transaction_id = any($1) and account = 'unallocated'",
    [bank_transaction_ids]
  )
  return sum?.amount ?? 0
}

/**
 * Promises money of a review, whole or in part, to a bank account.
 * @throws NotFoundError
 * @throws ReviewError when that much of the credit is not free any more
 */
export async function refundReview(
  context: RuleContext,
  owner: Owner,
  { review_id, wanted, destination, decision }: ReviewRefund
): Promise<Refund> {
  const { manager } = context
  const review = await takeReview(context, owner, review_id, "credit")
  const amount = partOf(review, wanted)
  const ids = liveParts(review.parts, wanted.bank_transaction).map((part) => part.bank_transaction_id)
  if ((await unallocatedOf(manager, ids)) < amount)
    throw new ReviewError(
      "review_amount_too_large",
      "That much of these credits is not free any more.",
      "amount"
    )
  const work = new UnitOfWork(context)
  const id = refundUnallocated(context, work, {
    review,
    credits: await bankTransactionsOf(manager, ids),
    amount,
    destination,
    decision,
    account_id: owner.account_id,
  })
  await work.write()
  return manager.findOneByOrFail(Refund, { id })
}
