import type { EntityManager } from "typeorm"
import { z } from "zod"
import { int8, row, rows } from "../../kernel/database/sql"
import type { Owner } from "../context/owner"
import { Charge } from "./charge.entity"

/** A charge that is to be made. */
export type NewCharge = Omit<Charge, "seq" | "created_at">

const ownCharge = "row.livemode = :livemode and row.account_id is not distinct from :account_id"

/** The owner's charge, or null; with `lock` its row is locked until the transaction ends. */
export function findCharge(
  manager: EntityManager,
  { livemode, account_id }: Owner,
  id: string,
  { lock = false } = {}
): Promise<Charge | null> {
  const query = manager
    .createQueryBuilder(Charge, "row")
    .where(`row.id = :id and ${ownCharge}`, { id, livemode, account_id })
  if (lock) query.setLock("pessimistic_write")
  return query.getOne()
}

/** The charge of the owner's intent, or null while it is not paid. */
export function findChargeOfIntent(
  manager: EntityManager,
  { livemode, account_id }: Owner,
  payment_intent_id: string
): Promise<Charge | null> {
  return manager
    .createQueryBuilder(Charge, "row")
    .where(`row.payment_intent_id = :payment_intent_id and ${ownCharge}`, {
      payment_intent_id,
      livemode,
      account_id,
    })
    .getOne()
}

/** Writes new charges in their order, and answers when each was written. */
export async function insertCharges(
  manager: EntityManager,
  charges: readonly NewCharge[]
): Promise<Map<string, Date>> {
  if (!charges.length) return new Map()
  const made = await rows(
    manager,
    z.object({ id: z.string(), created_at: z.date() }),
    `insert into charges (id, livemode, account_id, payment_intent_id, amount, description, metadata,
       application_fee_id, application_fee_amount, transfer_id, transfer_destination_id, transfer_amount, on_behalf_of_id)
     select c.id, c.livemode, c.account_id, c.payment_intent_id, c.amount, c.description, c.metadata,
       c.application_fee_id, c.application_fee_amount, c.transfer_id, c.transfer_destination_id, c.transfer_amount, c.on_behalf_of_id
     from jsonb_to_recordset($1::jsonb) as c (ord integer, id text, livemode boolean, account_id text, payment_intent_id text, amount bigint, description text, metadata jsonb,
       application_fee_id text, application_fee_amount bigint, transfer_id text, transfer_destination_id text, transfer_amount bigint, on_behalf_of_id text)
     order by c.ord returning id, created_at`,
    [JSON.stringify(charges.map((charge, ord) => ({ ord, ...charge })))]
  )
  return new Map(made.map(({ id, created_at }) => [id, created_at]))
}

/** The balance lines of a charge's intent that bookings of some kinds made, summed; in whole VND. */
async function takenFrom(
  manager: Pick<EntityManager, "query">,
  charge: Charge,
  kinds: string[]
): Promise<number> {
  const taken = await row(
    manager,
    z.object({ amount: int8 }),
    `select coalesce(sum(e.amount), 0) as amount from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
     where e.payment_intent_id = $1 and e.account = 'balance' and t.kind = any($2)`,
    [charge.payment_intent_id, kinds]
  )
  return taken?.amount ?? 0
}

/** What of a charge the bank took back, in whole VND. */
export function reversedOf(manager: Pick<EntityManager, "query">, charge: Charge): Promise<number> {
  return takenFrom(manager, charge, ["reversal"])
}

/** What of a charge is refunded or promised, in whole VND; what failed does not count. */
export function refundedOf(manager: Pick<EntityManager, "query">, charge: Charge): Promise<number> {
  return takenFrom(manager, charge, ["refund", "refund_failed", "refund_returned"])
}
