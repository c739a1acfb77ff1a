import { Client } from "pg"
import { environment } from "./environment"

/** I1 to I3 of the gateway's books. Each query answers the rows that break it, so that an empty answer is the proof. */
const rules: { name: string; sql: string }[] = [
  {
    name: "I1 what came to a bank account and stayed is allocated, unallocated or on its way out",
    sql: `select b.id, t.moved, e.bank, e.placed from bank_accounts b
      left join lateral (select coalesce(sum(case direction when 'credit' then amount else -amount end), 0) as moved
        from bank_transactions where bank_account_id = b.id) t on true
      left join lateral (select coalesce(sum(amount) filter (where account = 'bank'), 0) as bank,
        coalesce(-sum(amount) filter (where account <> 'bank'), 0) as placed from ledger_entries where bank_account_id = b.id) e on true
      where t.moved <> e.bank or e.bank <> e.placed`,
  },
  {
    name: "I1 an intent has received what the ledger allocated to it",
    sql: `select i.id, i.amount_received, coalesce(l.allocated, 0) as allocated from payment_intents i
      left join lateral (select -sum(amount) as allocated from ledger_entries
        where payment_intent_id = i.id and account in ('intent_funding', 'balance')) l on true
      where i.status = 'succeeded' and (i.amount_received <> i.amount or coalesce(l.allocated, 0) <> i.amount)`,
  },
  {
    name: "I2 every booking balances",
    sql: `select transaction_id, sum(amount) as sum, count(*) as entries from ledger_entries group by 1 having sum(amount) <> 0 or count(*) < 2`,
  },
  {
    name: "I3 a bank's transaction is booked once",
    sql: `select source, external_id, count(*) from bank_transactions group by 1, 2 having count(*) > 1`,
  },
  {
    name: "I3 every movement of the bank is in the ledger",
    sql: `select t.id, t.amount from bank_transactions t where not exists (
      select 1 from ledger_entries e where e.bank_transaction_id = t.id and e.account = 'bank' and abs(e.amount) = t.amount)`,
  },
]

/** The rules that are broken now, with the first rows that break them. */
export async function brokenLedgerRules(): Promise<{ name: string; rows: unknown[] }[]> {
  const client = new Client({ connectionString: environment.gatewayDatabase })
  await client.connect()
  try {
    const broken = []
    for (const { name, sql } of rules) {
      const { rows } = await client.query(sql)
      if (rows.length) broken.push({ name, rows: rows.slice(0, 5) })
    }
    return broken
  } finally {
    await client.end()
  }
}
