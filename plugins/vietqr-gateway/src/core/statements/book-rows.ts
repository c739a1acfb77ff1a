import type { EntityManager } from "typeorm"
import { z } from "zod"
import { rows } from "../../kernel/database/sql"
import type { Gateway } from "../../runtime/gateway"
import type { BankAccount } from "../bank-accounts/bank-account.entity"
import { type Heard, recordMovements } from "../reconciliation/record-movements"
import type { StatementRow } from "./read-statement"

/** What becomes of one row, told before anything is booked and again after. */
export interface Fate {
  line: number
  outcome: string
  /** The intent, refund or payout that the movement settled or went to. */
  subject: string | null
  /** Why a person must look at it. */
  review: string | null
  amount: number | null
  direction: "credit" | "debit" | null
}

/** Ends a preview: everything it did is rolled back. */
class Preview extends Error {}

/** Rows that are recorded at a time. */
const batch = 100

const place = z.object({
  external_id: z.string(),
  subject: z.string().nullable(),
  review: z.string().nullable(),
})

/** Where movements of statements went, by their ids. */
async function placesOf(
  manager: EntityManager,
  external_ids: string[]
): Promise<Map<string, z.output<typeof place>>> {
  const found = await rows(
    manager,
    place,
    // Aggregates, since a planner that knows nothing of today's rows would walk all of them for an "order by … limit 1".
    `select b.external_id,
       (select (array_agg(coalesce(e.payment_intent_id, e.object_id) order by e.id) filter (where coalesce(e.payment_intent_id, e.object_id) is not null))[1] from ledger_entries e where e.bank_transaction_id = b.id) as subject,
       (select (array_agg(r.reason order by r.seq))[1] from reviews r where r.bank_transaction_id = b.id) as review
     from bank_transactions b where b.source = 'statement' and b.external_id = any($1)`,
    [external_ids]
  )
  return new Map(found.map((one) => [one.external_id, one]))
}

/** Records every row within the caller's transaction. */
export async function bookRows(
  gateway: Gateway,
  manager: EntityManager,
  account: BankAccount,
  found: StatementRow[]
): Promise<Fate[]> {
  const fates: Fate[] = []
  for (let from = 0; from < found.length; from += batch)
    fates.push(...(await bookSome(gateway, manager, account, found.slice(from, from + batch))))
  return fates
}

async function bookSome(
  gateway: Gateway,
  manager: EntityManager,
  account: BankAccount,
  found: StatementRow[]
): Promise<Fate[]> {
  const heard = found.flatMap((one): Heard[] => {
    if ("fault" in one) return []
    const movement = {
      ...one.movement,
      external_id: `${account.id}:${one.movement.external_id}`,
      account_numbers: [account.account_number],
    }
    return [{ movement, source: "statement", notice_id: null, test_only: false }]
  })
  const outcomes = (await recordMovements(gateway, manager, heard)).values()
  const places = await placesOf(
    manager,
    heard.map(({ movement }) => movement.external_id)
  )
  return found.map((one) => {
    if ("fault" in one)
      return {
        line: one.line,
        outcome: `unreadable: ${one.fault}`,
        subject: null,
        review: null,
        amount: null,
        direction: null,
      }
    const { subject = null, review = null } = places.get(`${account.id}:${one.movement.external_id}`) ?? {}
    return {
      line: one.line,
      outcome: outcomes.next().value ?? "known",
      subject,
      review,
      amount: one.movement.amount,
      direction: one.movement.direction,
    }
  })
}

/** Tells what booking would do: books within a savepoint and rolls it back. */
export async function previewRows(
  gateway: Gateway,
  manager: EntityManager,
  account: BankAccount,
  found: StatementRow[]
): Promise<Fate[]> {
  let fates: Fate[] = []
  try {
    await manager.transaction(async (inner) => {
      fates = await bookRows(gateway.uncounted(), inner, account, found)
      throw new Preview()
    })
  } catch (error) {
    if (!(error instanceof Preview)) throw error
  }
  return fates
}
