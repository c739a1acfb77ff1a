import type { EntityManager } from "typeorm"
import { z } from "zod"
import type { BankAccount } from "../bank/bank-account.entity"
import { recordMovements } from "../bank/record"
import { row } from "../database/sql"
import type { Gateway } from "../gateway"
import type { StatementRow } from "./read"

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

async function placeOf(manager: EntityManager, external_id: string) {
  return row(
    manager,
    z.object({ subject: z.string().nullable(), review: z.string().nullable() }),
    `select (select coalesce(e.payment_intent_id, e.object_id) from ledger_entries e where e.bank_transaction_id = b.id and coalesce(e.payment_intent_id, e.object_id) is not null order by e.id limit 1) as subject,
       (select r.reason from reviews r where r.bank_transaction_id = b.id order by r.seq limit 1) as review
     from bank_transactions b where b.source = 'statement' and b.external_id = $1`,
    [external_id]
  )
}

/** Records every row within the caller's transaction. */
export async function bookRows(gateway: Gateway, manager: EntityManager, account: BankAccount, rows: StatementRow[]): Promise<Fate[]> {
  const fates: Fate[] = []
  for (const found of rows) {
    if ("fault" in found) {
      fates.push({ line: found.line, outcome: `unreadable: ${found.fault}`, subject: null, review: null, amount: null, direction: null })
      continue
    }
    const external_id = `${account.id}:${found.movement.external_id}`
    const movement = { ...found.movement, external_id, account_numbers: [account.account_number] }
    const [outcome = "known"] = await recordMovements(gateway, manager, [{ movement, source: "statement", notice_id: null, test_only: false }])
    const place = await placeOf(manager, external_id)
    fates.push({ line: found.line, outcome, subject: place?.subject ?? null, review: place?.review ?? null, amount: found.movement.amount, direction: found.movement.direction })
  }
  return fates
}

/** Tells what booking would do: books within a savepoint and rolls it back. */
export async function previewRows(gateway: Gateway, manager: EntityManager, account: BankAccount, rows: StatementRow[]): Promise<Fate[]> {
  let fates: Fate[] = []
  try {
    await manager.transaction(async (inner) => {
      fates = await bookRows(gateway.uncounted(), inner, account, rows)
      throw new Preview()
    })
  } catch (error) {
    if (!(error instanceof Preview)) throw error
  }
  return fates
}
