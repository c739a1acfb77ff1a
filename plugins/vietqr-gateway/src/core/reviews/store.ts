import type { EntityManager, SelectQueryBuilder } from "typeorm"
import { z } from "zod"
import { int8, row } from "../../kernel/database/sql"
import type { Owner } from "../context/owner"
import { Review } from "./review.entity"

/**
 * Narrows reviews (alias `row`) to an owner's: those of its own intents. Money of which nobody knows whose it is, is the
 * platform's to find out.
 */
export function whereReviewOf(
  query: SelectQueryBuilder<Review>,
  { account_id }: Owner
): SelectQueryBuilder<Review> {
  return query.andWhere(
    `(exists (select 1 from payment_intents i where i.id = row.payment_intent_id and i.account_id is not distinct from :account_id)
      or (row.payment_intent_id is null and :account_id::text is null))`,
    { account_id }
  )
}

function reviewOf(manager: EntityManager, owner: Owner, id: string): SelectQueryBuilder<Review> {
  const query = manager
    .createQueryBuilder(Review, "row")
    .where("row.id = :id and row.livemode = :livemode", { id, livemode: owner.livemode })
  return whereReviewOf(query, owner)
}

/** An owner's review by its id, or null. */
export function findReview(manager: EntityManager, owner: Owner, id: string): Promise<Review | null> {
  return reviewOf(manager, owner, id).getOne()
}

/** The same, locked until the transaction ends. Taken after intents, before transfers at the bank. */
export function lockReview(manager: EntityManager, owner: Owner, id: string): Promise<Review | null> {
  return reviewOf(manager, owner, id).setLock("pessimistic_write").getOne()
}

/** The open reviews of movements, locked in the order in which they were opened. */
export async function lockOpenReviews(
  manager: EntityManager,
  bank_transaction_ids: string[]
): Promise<Review[]> {
  if (!bank_transaction_ids.length) return []
  return manager
    .createQueryBuilder(Review, "row")
    .where("row.bank_transaction_id = any(:ids) and row.state = 'open'", { ids: bank_transaction_ids })
    .orderBy("row.seq")
    .setLock("pessimistic_write")
    .getMany()
}

/** What came for an intent and waits for a person, in whole VND. */
export async function amountUnderReview(
  manager: Pick<EntityManager, "query">,
  payment_intent_id: string
): Promise<number> {
  const found = await row(
    manager,
    z.object({ amount: int8 }),
    "select coalesce(sum(amount), 0) as amount from reviews where payment_intent_id = $1 and state = 'open'",
    [payment_intent_id]
  )
  return found?.amount ?? 0
}
