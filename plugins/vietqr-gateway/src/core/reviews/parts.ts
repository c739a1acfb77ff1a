import type { EntityManager } from "typeorm"
import { z } from "zod"
import { int8, rows } from "../../kernel/database/sql"
import { type ReviewReason, reviewReasons } from "./reasons"

/** What one movement has under a review. */
export interface ReviewPart {
  bank_transaction_id: string
  /** What is left to decide about, in whole VND; 0 once it went elsewhere. */
  amount: number
  /** Why this movement waits for a person. */
  reason: ReviewReason
}

/** A review with its parts, oldest first. */
export type WithParts<T> = T & { parts: ReviewPart[] }

const partRow = z.object({
  review_id: z.string(),
  bank_transaction_id: z.string(),
  amount: int8,
  reason: z.enum(reviewReasons),
})

/** Reviews with their parts. */
export async function withParts<T extends { id: string }>(
  manager: Pick<EntityManager, "query">,
  reviews: readonly T[]
): Promise<WithParts<T>[]> {
  if (!reviews.length) return []
  const found = await rows(
    manager,
    partRow,
    "select review_id, bank_transaction_id, amount, reason from review_credits where review_id = any($1) order by seq",
    [reviews.map(({ id }) => id)]
  )
  return reviews.map((review) =>
    Object.assign(review, {
      parts: found.flatMap(({ review_id, ...part }) => (review_id === review.id ? [part] : [])),
    })
  )
}

/** Writes the parts of reviews as they are now. */
export async function writeParts(
  manager: Pick<EntityManager, "query">,
  reviews: readonly WithParts<{ id: string }>[]
): Promise<void> {
  const parts = reviews.flatMap(({ id, parts }) => parts.map((part) => ({ review_id: id, ...part })))
  if (!parts.length) return
  await manager.query(
    `insert into review_credits (review_id, bank_transaction_id, amount, reason)
     select p.review_id, p.bank_transaction_id, p.amount, p.reason
     from jsonb_to_recordset($1::jsonb) as p (ord integer, review_id text, bank_transaction_id text, amount bigint, reason text) order by p.ord
     on conflict (review_id, bank_transaction_id) do update set amount = excluded.amount, reason = excluded.reason`,
    [JSON.stringify(parts.map((part, ord) => ({ ord, ...part })))]
  )
}

/** The parts of which something is left, or only that of one movement. */
export function liveParts(parts: readonly ReviewPart[], bank_transaction_id?: string): ReviewPart[] {
  return parts.filter(
    (part) =>
      part.amount > 0 &&
      (bank_transaction_id === undefined || part.bank_transaction_id === bank_transaction_id)
  )
}

/** How much is left of some parts, in whole VND. */
export function sumOf(parts: readonly ReviewPart[]): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0)
}

/** Which parts an amount comes from, oldest first; nothing is changed. The parts have at least as much. */
export function share(parts: readonly ReviewPart[], amount: number): ReviewPart[] {
  const shared: ReviewPart[] = []
  let left = amount
  for (const part of parts) {
    const taken = Math.min(left, part.amount)
    if (taken > 0) shared.push({ ...part, amount: taken })
    left -= taken
  }
  if (left !== 0) throw new Error(`${left} VND more than the review's movements have`)
  return shared
}
