import assert from "node:assert"
import type { EntityManager } from "typeorm"
import { z } from "zod"
import { int8, rows } from "../database/sql"
import { newId } from "../ids"

/**
 * The accounts of the ledger. `bank` is what lies on a bank account: an asset, debited by credits of the bank.
 * All others say whose it is: not placed yet, collected for an intent, somebody's own, promised to go out.
 */
export type LedgerAccount =
  | "bank"
  | "unallocated"
  | "intent_funding"
  | "balance"
  | "refunds_outgoing"
  | "payouts_outgoing"
  | "unexplained_debits"

/** One side of a booking: positive debits, negative credits. */
export interface Entry {
  account: LedgerAccount
  amount: number
  bank_account_id: string
  account_id?: string | null
  bank_transaction_id?: string | null
  payment_intent_id?: string | null
  object_id?: string | null
}

/** A booking before it is made. */
export interface Booking {
  livemode: boolean
  /** What happened, e.g. `bank_credit`, `charge`, `refund`. */
  kind: string
  /** Names what is booked; a second booking of it is refused by a unique index. */
  unique_key: string
  entries: Entry[]
  /** Who decided, for acts of a person. */
  actor?: string | null
  reason?: string | null
}

/** A line that a booking made on somebody's balance. */
const balanceLine = z.object({ id: int8, object_id: z.string() })
export type BalanceLine = z.output<typeof balanceLine>

function checked(booking: Booking): Entry[] {
  const entries = booking.entries.filter((entry) => entry.amount !== 0)
  assert(entries.length >= 2, `booking ${booking.unique_key} needs two sides`)
  assert(
    entries.every((entry) => Number.isSafeInteger(entry.amount)),
    `booking ${booking.unique_key} needs whole amounts`
  )
  assert(
    entries.reduce((sum, entry) => sum + entry.amount, 0) === 0,
    `booking ${booking.unique_key} does not balance`
  )
  return entries
}

/**
 * Writes balanced bookings in their order, in one statement; there is no other way into the ledger.
 * Entries of zero are left out.
 * @returns the lines it made on balances for an object, e.g. for a charge
 */
export async function bookAll(manager: EntityManager, bookings: Booking[]): Promise<BalanceLine[]> {
  if (!bookings.length) return []
  const made = bookings.map((booking) => ({ id: newId("ltx"), booking, entries: checked(booking) }))
  const transactions = made.map(({ id, booking: { livemode, kind, unique_key, actor, reason } }, ord) => ({
    ord,
    id,
    livemode,
    kind,
    unique_key,
    actor: actor?.toWellFormed(),
    reason: reason?.toWellFormed(),
  }))
  const entries = made.flatMap(({ id, booking, entries }) =>
    entries.map((entry) => ({ ...entry, transaction_id: id, livemode: booking.livemode }))
  )
  return rows(
    manager,
    balanceLine,
    `with booked as (
       insert into ledger_transactions (id, livemode, kind, unique_key, actor, reason)
       select t.id, t.livemode, t.kind, t.unique_key, t.actor, t.reason
       from jsonb_to_recordset($1::jsonb) as t (ord integer, id text, livemode boolean, kind text, unique_key text, actor text, reason text) order by t.ord
     ), entered as (
       insert into ledger_entries (transaction_id, livemode, account, amount, bank_account_id, account_id, bank_transaction_id, payment_intent_id, object_id)
       select e.transaction_id, e.livemode, e.account, e.amount, e.bank_account_id, e.account_id, e.bank_transaction_id, e.payment_intent_id, e.object_id
       from jsonb_to_recordset($2::jsonb) as e (
         ord integer, transaction_id text, livemode boolean, account text, amount bigint, bank_account_id text, account_id text, bank_transaction_id text,
         payment_intent_id text, object_id text) order by e.ord
       returning id, account, object_id
     )
     select id, object_id from entered where account = 'balance' and object_id is not null order by id`,
    [JSON.stringify(transactions), JSON.stringify(entries.map((entry, ord) => ({ ord, ...entry })))]
  )
}

/** Writes one balanced booking. */
export async function book(manager: EntityManager, booking: Booking): Promise<void> {
  await bookAll(manager, [booking])
}
