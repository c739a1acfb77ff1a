import type { EntityManager } from "typeorm"
import { z } from "zod"
import { int8, rows } from "../../kernel/database/sql"
import type { Owner } from "../context/owner"

type Db = Pick<EntityManager, "query">

const sum = z.object({
  account: z.string(),
  account_id: z.string().nullable(),
  kind: z.string(),
  amount: int8,
})

/** What the ledger holds of one account, by what brought or took it: owned money is positive, the bank's too. */
export type LedgerSum = z.output<typeof sum>

/** The whole ledger of a mode, summed: each account, of whom, by the kind of its bookings. */
export function ledgerSums(db: Db, { livemode }: Pick<Owner, "livemode">): Promise<LedgerSum[]> {
  return rows(
    db,
    sum,
    `select e.account, e.account_id, t.kind, sum(case when e.account in ('bank', 'unexplained_debits') then e.amount else -e.amount end) as amount
     from ledger_entries e join ledger_transactions t on t.id = e.transaction_id where e.livemode = $1
     group by e.account, e.account_id, t.kind order by e.account, e.account_id nulls first, t.kind`,
    [livemode]
  )
}

const groupSum = z.object({ transfer_group: z.string(), destination: z.string(), amount: int8, booked: int8 })

/** What one account got of one group of transfers: `amount` as its transfers say, `booked` as the ledger does. */
export type TransferGroupSum = z.output<typeof groupSum>

/** Transfers, less what was taken back, by their group and destination; groups in their own order. */
export function transferGroupSums(
  db: Db,
  { livemode, after, limit }: { livemode: boolean; after: string; limit: number }
): Promise<TransferGroupSum[]> {
  return rows(
    db,
    groupSum,
    `with page as (
       select distinct transfer_group from transfers where livemode = $1 and transfer_group > $2 order by transfer_group limit $3
     ), moved as (
       select t.transfer_group, t.destination_id, t.id as object_id, t.amount from transfers t join page using (transfer_group) where t.livemode = $1
       union all
       select t.transfer_group, t.destination_id, r.id, -r.amount from transfer_reversals r join transfers t on t.id = r.transfer_id
         join page using (transfer_group) where t.livemode = $1
     )
     select m.transfer_group, m.destination_id as destination, sum(m.amount) as amount,
       sum(coalesce((select -sum(e.amount) from ledger_entries e where e.object_id = m.object_id and e.account = 'balance' and e.account_id = m.destination_id), 0)) as booked
     from moved m group by 1, 2 order by 1, 2`,
    [livemode, after, limit]
  )
}
