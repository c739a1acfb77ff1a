import assert from "node:assert"
import type { EntityManager } from "typeorm"
import { newId } from "../common/ids"

/**
 * The accounts of the ledger. `bank` is what lies on a bank account (an asset, debited by credits of the bank); all
 * others say whose it is: not placed yet, collected for an intent, a merchant's own, promised to go out.
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
  /** Names the happening; a second booking of it is refused by a unique index. */
  unique_key: string
  entries: Entry[]
  /** Who decided, for acts of a person. */
  actor?: string | null
  reason?: string | null
}

/**
 * Writes one balanced booking; there is no other way into the ledger. Zero entries are left out.
 * @returns the booking's id
 */
export async function book(manager: EntityManager, booking: Booking): Promise<string> {
  const entries = booking.entries.filter((entry) => entry.amount !== 0)
  assert(entries.length >= 2, `booking ${booking.unique_key} needs two sides`)
  assert(entries.every((entry) => Number.isSafeInteger(entry.amount)), `booking ${booking.unique_key} needs whole amounts`)
  assert(entries.reduce((sum, entry) => sum + entry.amount, 0) === 0, `booking ${booking.unique_key} does not balance`)
  const id = newId("ltx")
  await manager.query(
    `with booked as (
       insert into ledger_transactions (id, livemode, kind, unique_key, actor, reason) values ($1, $2, $3, $4, $5, $6) returning id, livemode
     )
     insert into ledger_entries (transaction_id, livemode, account, amount, bank_account_id, account_id, bank_transaction_id, payment_intent_id, object_id)
     select booked.id, booked.livemode, e.account, e.amount, e.bank_account_id, e.account_id, e.bank_transaction_id, e.payment_intent_id, e.object_id
     from booked, jsonb_to_recordset($7::jsonb)
       as e (account text, amount bigint, bank_account_id text, account_id text, bank_transaction_id text, payment_intent_id text, object_id text)`,
    [id, booking.livemode, booking.kind, booking.unique_key, booking.actor ?? null, booking.reason ?? null, JSON.stringify(entries)]
  )
  return id
}
