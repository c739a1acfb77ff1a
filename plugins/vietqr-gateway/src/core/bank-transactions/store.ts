import { type EntityManager, In } from "typeorm"
import { z } from "zod"
import { int8, rows } from "../../kernel/database/sql"
import { BankTransaction } from "./bank-transaction.entity"
import type { SourceName } from "./movement"

/** What a repeated report of a movement is compared with. */
const knownMovement = z.object({
  external_id: z.string(),
  amount: int8,
  direction: z.string(),
  bank_account_id: z.string(),
})
export type KnownMovement = z.output<typeof knownMovement>

/** A stored movement by the id that a review names. */
export function bankTransactionOf(manager: EntityManager, id: string): Promise<BankTransaction> {
  return manager.findOneByOrFail(BankTransaction, { id })
}

/** Stored movements by their ids, in no order. */
export function bankTransactionsOf(manager: EntityManager, ids: string[]): Promise<BankTransaction[]> {
  return manager.findBy(BankTransaction, { id: In(ids) })
}

/** What a source reported before, by its own ids. */
export async function findKnownMovements(
  manager: Pick<EntityManager, "query">,
  source: SourceName,
  external_ids: string[]
): Promise<Map<string, KnownMovement>> {
  const found = await rows(
    manager,
    knownMovement,
    "select external_id, amount, direction, bank_account_id from bank_transactions where source = $1 and external_id = any($2)",
    [source, external_ids]
  )
  return new Map(found.map((known) => [known.external_id, known]))
}

/** A movement that is to be stored. */
export type NewBankTransaction = Omit<BankTransaction, "seq" | "received_at">

const stored = z.object({ id: z.string(), seq: int8, received_at: z.date() })

/** Stores movements in their order; one that another process stored in between is left out. */
export async function insertBankTransactions(
  manager: EntityManager,
  movements: readonly NewBankTransaction[]
): Promise<BankTransaction[]> {
  const inserted = await rows(
    manager,
    stored,
    `insert into bank_transactions (id, livemode, bank_account_id, notice_id, source, external_id, direction, amount, description, codes, reference,
       counterparty_bank_bin, counterparty_account_number, counterparty_name, balance_after, occurred_at, state, duplicate_of)
     select m.id, m.livemode, m.bank_account_id, m.notice_id, m.source, m.external_id, m.direction, m.amount, m.description, m.codes, m.reference,
       m.counterparty_bank_bin, m.counterparty_account_number, m.counterparty_name, m.balance_after, m.occurred_at, m.state, m.duplicate_of
     from jsonb_to_recordset($1::jsonb) as m (
       ord integer, id text, livemode boolean, bank_account_id text, notice_id text, source text, external_id text, direction text, amount bigint, description text, codes jsonb,
       reference text, counterparty_bank_bin text, counterparty_account_number text, counterparty_name text, balance_after bigint, occurred_at timestamptz, state text, duplicate_of text)
     order by m.ord
     on conflict (source, external_id) do nothing returning id, seq, received_at`,
    [JSON.stringify(movements.map((movement, ord) => ({ ord, ...movement })))]
  )
  const byId = new Map(inserted.map((one) => [one.id, one]))
  return movements.flatMap((movement) => {
    const found = byId.get(movement.id)
    return found ? [manager.create(BankTransaction, { ...movement, ...found })] : []
  })
}
