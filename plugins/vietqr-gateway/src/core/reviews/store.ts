import type { EntityManager } from "typeorm"
import { z } from "zod"
import { int8, row } from "../../kernel/database/sql"
import type { Owner } from "../context/owner"
import { Review } from "./review.entity"

/** A review by its id, or null; reviews are the platform's. */
export async function findReview(manager: EntityManager, owner: Owner, id: string): Promise<Review | null> {
  return owner.account_id === null ? manager.findOneBy(Review, { id, livemode: owner.livemode }) : null
}

/** The same, locked until the transaction ends. Taken after intents, before transfers at the bank. */
export async function lockReview(manager: EntityManager, owner: Owner, id: string): Promise<Review | null> {
  if (owner.account_id !== null) return null
  return manager
    .createQueryBuilder(Review, "row")
    .where("row.id = :id and row.livemode = :livemode", { id, livemode: owner.livemode })
    .setLock("pessimistic_write")
    .getOne()
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
