import type { EntityManager } from "typeorm"
import { z } from "zod"
import { int8, rows } from "../../kernel/database/sql"
import type { BankTransaction } from "../bank-transactions/bank-transaction.entity"
import type { PaymentIntent } from "../payment-intents/payment-intent.entity"
import type { ReviewState } from "../reviews/open-review"
import { liveParts } from "../reviews/parts"
import { lockOpenReviews } from "../reviews/store"

type MovementFields = Pick<BankTransaction, "id" | "livemode" | "bank_account_id" | "amount" | "codes">

/** A booked credit that no debit took back yet, and where its money lies. Amounts in whole VND. */
export interface ReversibleCredit extends MovementFields {
  /** What nobody owns yet. */
  unallocated: number
  /** What lies on intents that are not paid in full, by their ids. */
  funding: Map<string, number>
  reversed: boolean
  /** Open reviews of its money. */
  reviews: ReviewState[]
}

/** A credit that a debit of an intent's code would take back. */
interface WantedCredit {
  bank_account_id: string
  amount: number
  livemode: boolean
  code: string
  /** How many debits want an equal one. */
  most: number
}

function wantedCredits(debits: readonly MovementFields[], intents: readonly PaymentIntent[]): WantedCredit[] {
  const codes = new Set(intents.flatMap(({ transfer_code }) => transfer_code ?? []))
  const wanted = new Map<string, WantedCredit>()
  for (const { bank_account_id, amount, livemode, codes: named } of debits) {
    for (const code of named.filter((one) => codes.has(one))) {
      const key = `${bank_account_id} ${amount} ${livemode} ${code}`
      const most = (wanted.get(key)?.most ?? 0) + 1
      wanted.set(key, { bank_account_id, amount, livemode, code, most })
    }
  }
  return [...wanted.values()]
}

const creditRow = z.object({
  id: z.string(),
  livemode: z.boolean(),
  bank_account_id: z.string(),
  amount: int8,
  codes: z.array(z.string()),
})

/** The newest credits of each kind that no debit took back, oldest first. */
function findCredits(
  manager: EntityManager,
  wanted: readonly WantedCredit[],
  except: string[]
): Promise<z.output<typeof creditRow>[]> {
  return rows(
    manager,
    creditRow,
    `select c.id, c.livemode, c.bank_account_id, c.amount, c.codes
     from jsonb_to_recordset($1::jsonb) as w (bank_account_id text, amount bigint, livemode boolean, code text, most integer)
     cross join lateral (
       select b.* from bank_transactions b
       where b.direction = 'credit' and b.state = 'booked' and b.bank_account_id = w.bank_account_id and b.amount = w.amount
         and b.livemode = w.livemode and b.codes @> to_jsonb(w.code) and b.id <> all($2)
         and not exists (select 1 from ledger_entries e join ledger_transactions t on t.id = e.transaction_id where t.kind = 'reversal' and e.object_id = b.id)
       order by b.seq desc limit w.most
     ) c order by c.seq`,
    [JSON.stringify(wanted), except]
  )
}

const placement = z.object({
  id: z.string(),
  unallocated: int8,
  funding: z.record(z.string(), z.number()),
})

/** Where the money of credits lies, by the ledger. */
function findPlacements(manager: EntityManager, ids: string[]): Promise<z.output<typeof placement>[]> {
  return rows(
    manager,
    placement,
    `select b.id,
       coalesce((select -sum(e.amount) from ledger_entries e where e.bank_transaction_id = b.id and e.account = 'unallocated'), 0) as unallocated,
       coalesce((select jsonb_object_agg(f.payment_intent_id, f.amount) from (
         select e.payment_intent_id, -sum(e.amount) as amount from ledger_entries e
         where e.bank_transaction_id = b.id and e.account = 'intent_funding' and e.payment_intent_id is not null group by 1) f), '{}') as funding
     from bank_transactions b where b.id = any($1)`,
    [ids]
  )
}

/**
 * Credits of locked intents that debits may take back, oldest first, as many as there are debits.
 * Reviews of their money are locked before the ledger is read: whoever refunds or assigns it in this moment ends first, and counts.
 */
export async function lockReversibleCredits(
  manager: EntityManager,
  {
    debits,
    intents,
    except,
  }: { debits: readonly MovementFields[]; intents: readonly PaymentIntent[]; except: string[] }
): Promise<ReversibleCredit[]> {
  const wanted = wantedCredits(debits, intents)
  if (!wanted.length) return []
  const found = new Map((await findCredits(manager, wanted, except)).map((credit) => [credit.id, credit]))
  const ids = [...found.keys()]
  if (!ids.length) return []
  const reviews = await lockOpenReviews(manager, ids)
  const placements = new Map((await findPlacements(manager, ids)).map((one) => [one.id, one]))
  return [...found.values()].map((credit) => {
    const { unallocated = 0, funding = {} } = placements.get(credit.id) ?? {}
    return {
      ...credit,
      unallocated,
      funding: new Map(Object.entries(funding)),
      reversed: false,
      reviews: reviews.filter(({ parts }) => liveParts(parts, credit.id).length > 0),
    }
  })
}
