import type { EntityManager } from "typeorm"
import { z } from "zod"
import { int8, rows } from "../../kernel/database/sql"

type Db = Pick<EntityManager, "query">

const day = z.object({
  day: z.string(),
  account_number: z.string(),
  moved: int8,
  ledger: int8,
  balance_after: int8.nullable(),
})

/** One day of one bank account. Amounts in whole VND. */
export type BankDay = z.output<typeof day> & {
  /** How far the bank moved away from the ledger since the last day on which it named a balance; null where nobody can say. */
  drift: number | null
}

/**
 * The bank against the ledger, day by day (Vietnam's days).
 * Of each day: what moved, the ledger's balance at the end, and the last balance that the bank named.
 * The account may have held money before the gateway knew it, so a constant difference is none.
 * A day on which the difference changes has a movement that one of the two does not know.
 */
export async function bankByDay(db: Db): Promise<BankDay[]> {
  const last = new Map<string, number>()
  return (await daysOf(db)).map((found) => {
    const apart = found.balance_after === null ? null : found.balance_after - found.ledger
    const before = last.get(found.account_number)
    if (apart !== null) last.set(found.account_number, apart)
    return { ...found, drift: apart === null || before === undefined ? null : apart - before }
  })
}

function daysOf(db: Db): Promise<z.output<typeof day>[]> {
  return rows(
    db,
    day,
    `with moves as (
       select bank_account_id, (occurred_at at time zone 'Asia/Ho_Chi_Minh')::date as day, occurred_at, seq, balance_after,
         case direction when 'credit' then amount else -amount end as amount
       from bank_transactions where state = 'booked'
     )
     select m.day::text, b.account_number, sum(m.amount) as moved,
       (select sum(x.amount) from moves x where x.bank_account_id = m.bank_account_id and x.day <= m.day) as ledger,
       (select x.balance_after from moves x where x.bank_account_id = m.bank_account_id and x.day = m.day and x.balance_after is not null order by x.occurred_at desc, x.seq desc limit 1) as balance_after
     from moves m join bank_accounts b on b.id = m.bank_account_id group by m.day, m.bank_account_id, b.account_number order by m.day, b.account_number`
  )
}
