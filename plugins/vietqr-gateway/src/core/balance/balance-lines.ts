import type { EntityManager } from "typeorm"
import { z } from "zod"
import { settledBelow } from "../../kernel/database/settled-below"
import { int8, row, rows } from "../../kernel/database/sql"
import type { Owner } from "../context/owner"

const balanceLine = z.object({
  id: int8,
  amount: int8,
  kind: z.string(),
  object_id: z.string().nullable(),
  created_at: z.date(),
})

/** A line of a balance: an entry of the ledger. Its amount is negative where the balance grew. */
export type BalanceLine = z.output<typeof balanceLine>

const columns = "e.id, e.amount, t.kind, e.object_id, e.created_at"
const ownLines =
  "from ledger_entries e join ledger_transactions t on t.id = e.transaction_id where e.account = 'balance' and e.livemode = $1 and e.account_id is not distinct from $2"

/** A line of the owner's balance by its `txn_…` id, or null. */
export async function findBalanceLine(
  manager: Pick<EntityManager, "query">,
  owner: Owner,
  id: string
): Promise<BalanceLine | null> {
  const number = /^txn_(\d{1,15})$/.exec(id)?.[1]
  if (!number) return null
  return row(manager, balanceLine, `select ${columns} ${ownLines} and e.id = $3`, [
    owner.livemode,
    owner.account_id,
    number,
  ])
}

/** The line that an object made on a balance: `txn_…`, or null. */
export async function balanceTransactionId(
  manager: Pick<EntityManager, "query">,
  object_id: string,
  account_id: string | null
): Promise<string | null> {
  return (await balanceTransactionIds(manager, [object_id], account_id)).get(object_id) ?? null
}

/** The first lines that many objects made on one balance: `txn_…`, by the id of each object that made one. */
export async function balanceTransactionIds(
  manager: Pick<EntityManager, "query">,
  object_ids: string[],
  account_id: string | null
): Promise<Map<string, string>> {
  const found = await rows(
    manager,
    z.object({ id: int8, object_id: z.string() }),
    `select min(id) as id, object_id from ledger_entries
     where account = 'balance' and object_id = any($1) and account_id is not distinct from $2 group by object_id`,
    [object_ids, account_id]
  )
  return new Map(found.map(({ id, object_id }) => [object_id, `txn_${id}`]))
}

/** Which lines of a balance are listed. */
export interface BalanceLineFilter {
  /** The `txn_…` id from which the page goes on. */
  cursor: string | undefined
  /** Towards newer lines. */
  backwards: boolean
  limit: number
  /** Kinds of bookings, or null for all. */
  kinds: string[] | null
  /** The object that made the line. */
  source: string | undefined
  /** Seconds since 1970; both ends excluded. */
  after_s: number
  before_s: number
}

/** Lines of the owner's balance, newest first; with `backwards` oldest first. */
export async function listBalanceLines(
  manager: Pick<EntityManager, "query">,
  owner: Owner,
  filter: BalanceLineFilter
): Promise<BalanceLine[]> {
  return rows(
    manager,
    balanceLine,
    `select ${columns} ${ownLines}
       and e.id <= $10 and ($3::bigint is null or case when $4 then e.id > $3::bigint else e.id < $3::bigint end)
       and ($5::text[] is null or t.kind = any($5)) and ($6::text is null or e.object_id = $6)
       and date_trunc('second', e.created_at) > to_timestamp($7) and date_trunc('second', e.created_at) < to_timestamp($8)
     order by case when $4 then e.id else -e.id end limit $9`,
    [
      owner.livemode,
      owner.account_id,
      filter.cursor?.slice("txn_".length) ?? null,
      filter.backwards,
      filter.kinds,
      filter.source ?? null,
      filter.after_s,
      filter.before_s,
      filter.limit,
      await settledBelow(manager, "ledger_entries", "id"),
    ]
  )
}
