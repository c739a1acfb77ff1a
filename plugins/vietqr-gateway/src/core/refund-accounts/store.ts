import type { EntityManager } from "typeorm"
import { z } from "zod"
import { int8, row } from "../../kernel/database/sql"
import type { Owner } from "../context/owner"
import { creditReasons } from "../reviews/reasons"
import { RefundAccountLink } from "./refund-account-link.entity"

/** An owner's link by its id, or null. */
export function findLink(
  manager: EntityManager,
  { livemode, account_id }: Owner,
  id: string
): Promise<RefundAccountLink | null> {
  return manager
    .createQueryBuilder(RefundAccountLink, "row")
    .where("row.id = :id and row.livemode = :livemode and row.account_id is not distinct from :account_id", {
      id,
      livemode,
      account_id,
    })
    .getOne()
}

const subject = z.object({
  /** Whole VND. */
  amount: int8,
  payment_intent_id: z.string().nullable(),
  /** What the payment was for, in the shop's words. */
  description: z.string().nullable(),
  /** Whether an account can still be named. */
  open: z.boolean(),
  bank_bin: z.string().nullable(),
  account_number: z.string().nullable(),
  account_holder_name: z.string().nullable(),
})

/** The money that a link is about, as it is now. */
export type LinkSubject = z.output<typeof subject>

/** What a link is about: its refund, else its review. */
export async function subjectOf(
  manager: Pick<EntityManager, "query">,
  { refund_id, review_id }: Pick<RefundAccountLink, "refund_id" | "review_id">
): Promise<LinkSubject> {
  const found = await row(
    manager,
    subject,
    refund_id
      ? `select f.amount, i.id as payment_intent_id, i.description, o.state in ('needs_destination', 'pending') as open,
           o.bank_bin, o.account_number, o.account_holder_name
         from refunds f join outgoing_payments o on o.object_id = f.id left join reviews r on r.id = f.review_id
         left join payment_intents i on i.id = coalesce(f.payment_intent_id, r.payment_intent_id) where f.id = $1`
      : `select r.amount, i.id as payment_intent_id, i.description, r.state = 'open' as open,
           null as bank_bin, null as account_number, null as account_holder_name
         from reviews r left join payment_intents i on i.id = r.payment_intent_id where r.id = $1`,
    [refund_id ?? review_id]
  )
  if (!found) throw new Error(`the link of ${refund_id ?? review_id} is about nothing`)
  return found
}

const waiting = z.object({ refund_id: z.string().nullable(), review_id: z.string().nullable() })

/** What of an intent's money waits for an account: a refund that has none, else the open case of its money. */
export function findWaiting(
  manager: Pick<EntityManager, "query">,
  payment_intent_id: string
): Promise<z.output<typeof waiting> | null> {
  return row(
    manager,
    waiting,
    `select w.refund_id, w.review_id from (
       select 1 as place, f.seq, f.id as refund_id, null as review_id
       from refunds f join outgoing_payments o on o.object_id = f.id left join reviews r on r.id = f.review_id
       where o.state = 'needs_destination' and coalesce(f.payment_intent_id, r.payment_intent_id) = $1
       union all
       select 2, r.seq, null, r.id from reviews r where r.payment_intent_id = $1 and r.state = 'open' and r.reason = any($2)
     ) w order by w.place, w.seq limit 1`,
    [payment_intent_id, creditReasons]
  )
}
