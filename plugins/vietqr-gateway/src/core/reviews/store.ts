import type { EntityManager, SelectQueryBuilder } from "typeorm"
import { z } from "zod"
import { int8, row } from "../../kernel/database/sql"
import type { Owner } from "../context/owner"
import { type WithParts, withParts } from "./parts"
import { creditReasons } from "./reasons"
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
export async function lockReview(
  manager: EntityManager,
  owner: Owner,
  id: string
): Promise<WithParts<Review> | null> {
  const found = await reviewOf(manager, owner, id).setLock("pessimistic_write").getOne()
  const [review] = found ? await withParts(manager, [found]) : []
  return review ?? null
}

async function lockOpen(
  manager: EntityManager,
  where: string,
  parameters: Record<string, unknown>
): Promise<WithParts<Review>[]> {
  const found = await manager
    .createQueryBuilder(Review, "row")
    .where(`row.state = 'open' and ${where}`, parameters)
    .orderBy("row.seq")
    .setLock("pessimistic_write")
    .getMany()
  return withParts(manager, found)
}

/** The open reviews of movements, locked in the order in which they were opened. */
export async function lockOpenReviews(
  manager: EntityManager,
  bank_transaction_ids: string[]
): Promise<WithParts<Review>[]> {
  if (!bank_transaction_ids.length) return []
  return lockOpen(
    manager,
    "row.id in (select c.review_id from review_credits c where c.bank_transaction_id = any(:ids) and c.amount > 0)",
    { ids: bank_transaction_ids }
  )
}

/**
 * The open case of each intent, by its id: the review that another credit of the intent joins. The intents are locked, so
 * nobody opens a second one meanwhile.
 */
export async function lockOpenCases(
  manager: EntityManager,
  payment_intent_ids: string[]
): Promise<Map<string, WithParts<Review>>> {
  const cases = new Map<string, WithParts<Review>>()
  if (!payment_intent_ids.length) return cases
  const open = await lockOpen(manager, "row.payment_intent_id = any(:ids) and row.reason = any(:reasons)", {
    ids: payment_intent_ids,
    reasons: creditReasons,
  })
  for (const review of open)
    if (review.payment_intent_id && !cases.has(review.payment_intent_id))
      cases.set(review.payment_intent_id, review)
  return cases
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
