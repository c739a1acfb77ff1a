import type { EntityManager } from "typeorm"
import { z } from "zod"
import { rows } from "../../kernel/database/sql"
import type { BankAccount } from "../bank-accounts/bank-account.entity"
import type { ReportedMovement } from "../bank-transactions/movement"
import type { RuleContext } from "../context/rule-context"
import { reconcileMovements } from "../reconciliation/reconcile-movements"
import type { StatementRow } from "./read-statement"

/** What becomes of one row of a statement, shown before anything is booked and again after. */
export interface RowOutcome {
  line: number
  outcome: string
  /** The intent, refund or payout that the movement settled or went to. */
  subject: string | null
  /** Why a person must see it. */
  review: string | null
  amount: number | null
  direction: "credit" | "debit" | null
}

/** Ends a preview: everything it did is rolled back. */
class PreviewEnd extends Error {}

/** Rows that are recorded at a time. */
const batchSize = 100

const placement = z.object({
  external_id: z.string(),
  subject: z.string().nullable(),
  review: z.string().nullable(),
})

/** Where movements of statements went, by their ids. */
async function placementsOf(
  manager: EntityManager,
  external_ids: string[]
): Promise<Map<string, z.output<typeof placement>>> {
  const found = await rows(
    manager,
    placement,
    // Aggregates, since a planner that knows nothing of today's rows would walk all of them for an "order by … limit 1".
    `select b.external_id,
       (select (array_agg(coalesce(e.payment_intent_id, e.object_id) order by e.id) filter (where coalesce(e.payment_intent_id, e.object_id) is not null))[1] from ledger_entries e where e.bank_transaction_id = b.id) as subject,
       (select (array_agg(c.reason order by c.seq))[1] from review_credits c where c.bank_transaction_id = b.id) as review
     from bank_transactions b where b.source = 'statement' and b.external_id = any($1)`,
    [external_ids]
  )
  return new Map(found.map((one) => [one.external_id, one]))
}

async function bookBatch(
  context: RuleContext,
  account: BankAccount,
  statement: readonly StatementRow[]
): Promise<RowOutcome[]> {
  const idOf = (external_id: string) => `${account.id}:${external_id}`
  const reported = statement.flatMap((row): ReportedMovement[] => {
    if ("fault" in row) return []
    const movement = {
      ...row.movement,
      external_id: idOf(row.movement.external_id),
      account_numbers: [account.account_number],
    }
    return [{ movement, source: "statement", notice_id: null, test_only: false }]
  })
  const outcomes = (await reconcileMovements(context, reported)).values()
  const placements = await placementsOf(
    context.manager,
    reported.map(({ movement }) => movement.external_id)
  )
  return statement.map((row) => {
    if ("fault" in row)
      return {
        line: row.line,
        outcome: `unreadable: ${row.fault}`,
        subject: null,
        review: null,
        amount: null,
        direction: null,
      }
    const { external_id, amount, direction } = row.movement
    const { subject = null, review = null } = placements.get(idOf(external_id)) ?? {}
    return { line: row.line, outcome: outcomes.next().value ?? "known", subject, review, amount, direction }
  })
}

/** Records every row within the context's transaction. */
export async function bookRows(
  context: RuleContext,
  account: BankAccount,
  statement: readonly StatementRow[]
): Promise<RowOutcome[]> {
  const outcomes: RowOutcome[] = []
  for (let from = 0; from < statement.length; from += batchSize)
    outcomes.push(...(await bookBatch(context, account, statement.slice(from, from + batchSize))))
  return outcomes
}

/** Shows what booking would do: books within a savepoint and rolls it back. Nothing of it is counted. */
export async function previewRows(
  context: RuleContext,
  account: BankAccount,
  statement: readonly StatementRow[]
): Promise<RowOutcome[]> {
  let outcomes: RowOutcome[] = []
  try {
    await context.manager.transaction(async (manager) => {
      outcomes = await bookRows({ ...context, manager, emitted: [] }, account, statement)
      throw new PreviewEnd()
    })
  } catch (error) {
    if (!(error instanceof PreviewEnd)) throw error
  }
  return outcomes
}
