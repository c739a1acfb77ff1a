import type { EntityManager } from "typeorm"
import { z } from "zod"
import { newId } from "../common/ids"
import { int8, row } from "../database/sql"
import type { Gateway } from "../gateway"
import { findTransferCodes } from "../transfer-codes/code"
import { applyMovement } from "./apply"
import { BankTransaction } from "./bank-transaction.entity"
import { sourceNames, type BankMovement, type SourceName } from "./movement"
import { addReview } from "../reviews/add"

/** What became of a movement. */
export type MovementOutcome = "booked" | "known" | "duplicate" | "held" | "foreign_account" | "foreign_currency" | "test_notice_on_live_account" | "conflicting_repeat"

/** Where a movement was heard of. */
export interface Hearing {
  source: SourceName
  notice_id: string | null
  test_only: boolean
}

const twin = z.object({ id: z.string(), exact: z.boolean() })

/**
 * The same movement told by another source. Equal bank references within three days make it certain (`exact`).
 * Otherwise the same transfer code or the same text within ten minutes (a day, where a source tells no time) makes it
 * a suspicion that a person settles. Each movement of the other source is the twin of at most one of ours, so two real
 * equal transfers stay two.
 */
function findTwin(manager: EntityManager, bank_account_id: string, source: string, movement: BankMovement, codes: string[]) {
  return row(
    manager,
    twin,
    `with other as (
       select t.id, t.occurred_at, coalesce(t.reference = $5, false) as exact,
         (t.codes = $8::jsonb and t.codes <> '[]')
           or regexp_replace(upper(t.description), '[^A-Z0-9]', '', 'g') = regexp_replace(upper($7), '[^A-Z0-9]', '', 'g') as alike,
         case when '00:00' in ((t.occurred_at at time zone 'Asia/Ho_Chi_Minh')::time::text::char(5), ($6::timestamptz at time zone 'Asia/Ho_Chi_Minh')::time::text::char(5))
           then interval '1 day' else interval '10 minutes' end as near
       from bank_transactions t
       where t.bank_account_id = $1 and t.source = any($9) and t.direction = $3 and t.amount = $4 and t.state <> 'duplicate'
         and t.occurred_at between $6::timestamptz - interval '3 days' and $6::timestamptz + interval '3 days'
         and not exists (select 1 from bank_transactions d where d.duplicate_of = t.id and d.source = $2)
     )
     select id, exact from other
     where exact or (alike and occurred_at between $6::timestamptz - near and $6::timestamptz + near)
     order by exact desc, abs(extract(epoch from occurred_at - $6::timestamptz)) limit 1`,
    [
      bank_account_id, source, movement.direction, movement.amount, movement.reference, movement.occurred_at, movement.description, JSON.stringify(codes),
      sourceNames.filter((name) => name !== source),
    ]
  )
}

/**
 * Stores one movement and books what it means, all within the caller's transaction. Told again by the same source it
 * changes nothing; told by a second source it is kept as a duplicate and not counted.
 */
export async function recordMovement(gateway: Gateway, manager: EntityManager, movement: BankMovement, heard: Hearing): Promise<MovementOutcome> {
  const bankAccount = await gateway.bankAccountByNumber(movement.account_numbers)
  if (!bankAccount) return "foreign_account"
  if (heard.test_only && bankAccount.livemode) return "test_notice_on_live_account"
  if (movement.currency.toUpperCase() !== "VND") return "foreign_currency"
  // One at a time for equal movements of an account: two sources that tell of one transfer at once see each other.
  await manager.query("select pg_advisory_xact_lock(hashtextextended($1, 1))", [`${bankAccount.id} ${movement.direction} ${movement.amount}`])
  const known = await row(
    manager,
    z.object({ amount: int8, direction: z.string(), bank_account_id: z.string() }),
    "select amount, direction, bank_account_id from bank_transactions where source = $1 and external_id = $2",
    [heard.source, movement.external_id]
  )
  if (known) {
    const same = known.amount === movement.amount && known.direction === movement.direction && known.bank_account_id === bankAccount.id
    return same ? "known" : "conflicting_repeat"
  }
  const codes = findTransferCodes(movement.description, gateway.config.transfer_code_prefix)
  const other = await findTwin(manager, bankAccount.id, heard.source, movement, codes)
  const state: BankTransaction["state"] = !other ? "booked" : other.exact ? "duplicate" : "held"
  const stored = {
    id: newId("btx"), livemode: bankAccount.livemode, bank_account_id: bankAccount.id, notice_id: heard.notice_id, source: heard.source, external_id: movement.external_id,
    direction: movement.direction, amount: movement.amount, description: movement.description, codes, reference: movement.reference,
    counterparty_bank_bin: movement.counterparty.bank_bin, counterparty_account_number: movement.counterparty.account_number, counterparty_name: movement.counterparty.name,
    balance_after: movement.balance_after, occurred_at: movement.occurred_at, state, duplicate_of: other?.id ?? null,
  }
  const columns = Object.keys(stored)
  const inserted = await row(
    manager,
    z.object({ seq: int8, received_at: z.date() }),
    `insert into bank_transactions (${columns.join(", ")}) values (${columns.map((_, index) => `$${index + 1}`).join(", ")})
     on conflict (source, external_id) do nothing returning seq, received_at`,
    Object.values({ ...stored, codes: JSON.stringify(codes) })
  )
  if (!inserted) return "conflicting_repeat"
  if (state === "held") {
    await addReview(gateway, manager, { livemode: bankAccount.livemode, bank_transaction_id: stored.id, payment_intent_id: null, amount: movement.amount, reason: "possible_duplicate" })
  }
  if (state === "booked") await applyMovement(gateway, manager, manager.create(BankTransaction, { ...stored, ...inserted }))
  return state
}
