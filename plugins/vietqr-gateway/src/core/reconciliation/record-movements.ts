import type { EntityManager } from "typeorm"
import { z } from "zod"
import { int8, rows } from "../../kernel/database/sql"
import { newId } from "../../kernel/ids"
import { findTransferCodes } from "../../kernel/transfer-codes/transfer-codes"
import type { Gateway } from "../../runtime/gateway"
import type { BankAccount } from "../bank-accounts/bank-account.entity"
import { BankTransaction } from "../bank-transactions/bank-transaction.entity"
import { type BankMovement, type SourceName, sourceNames } from "../bank-transactions/movement"
import { openReview } from "../reviews/open-review"
import { applyMovements, type Desk, openDesk } from "./apply-movements"

/** What became of a movement. */
export type MovementOutcome =
  | "booked"
  | "known"
  | "duplicate"
  | "held"
  | "foreign_account"
  | "foreign_currency"
  | "test_notice_on_live_account"
  | "conflicting_repeat"

/** Where a movement was heard of. */
export interface Hearing {
  source: SourceName
  notice_id: string | null
  test_only: boolean
}

/** A movement and where it was heard of. */
export interface Heard extends Hearing {
  movement: BankMovement
}

/** One that is of ours to keep. */
interface Ours {
  heard: Heard
  account: BankAccount
  codes: string[]
}

const twin = z.object({ ord: z.number(), id: z.string(), exact: z.boolean() })
type Twin = z.output<typeof twin>

/** Equal movements of an account wait for each other, and may be told twice. */
const equalKey = ({ account, heard: { movement } }: Ours) =>
  `${account.id} ${movement.direction} ${movement.amount}`

/**
 * The same movements told by another source, by their place in the list. Equal bank references within three days make it
 * certain (`exact`). Otherwise the same transfer code or the same text within ten minutes (a day, where a source tells no
 * time) makes it a suspicion that a person settles. Each movement of the other source is the twin of at most one of ours,
 * so two real equal transfers stay two.
 */
async function findTwins(
  manager: EntityManager,
  source: SourceName,
  fresh: Ours[]
): Promise<Map<number, Twin>> {
  const equal = new Map<string, number>()
  for (const one of fresh) equal.set(equalKey(one), (equal.get(equalKey(one)) ?? 0) + 1)
  const candidates = await rows(
    manager,
    twin,
    `select m.ord, o.id, o.exact
     from jsonb_to_recordset($1::jsonb) as m (
       ord integer, bank_account_id text, direction text, amount bigint, reference text, occurred_at timestamptz, description text, codes jsonb, most integer)
     cross join lateral (
       select other.id, other.exact, abs(extract(epoch from other.occurred_at - m.occurred_at)) as away from (
         select t.id, t.occurred_at, coalesce(t.reference = m.reference, false) as exact,
           (t.codes = m.codes and t.codes <> '[]')
             or regexp_replace(upper(t.description), '[^A-Z0-9]', '', 'g') = regexp_replace(upper(m.description), '[^A-Z0-9]', '', 'g') as alike,
           case when '00:00' in ((t.occurred_at at time zone 'Asia/Ho_Chi_Minh')::time::text::char(5), (m.occurred_at at time zone 'Asia/Ho_Chi_Minh')::time::text::char(5))
             then interval '1 day' else interval '10 minutes' end as near
         from bank_transactions t
         where t.bank_account_id = m.bank_account_id and t.source = any($3) and t.direction = m.direction and t.amount = m.amount and t.state <> 'duplicate'
           and t.occurred_at between m.occurred_at - interval '3 days' and m.occurred_at + interval '3 days'
           and not exists (select 1 from bank_transactions d where d.duplicate_of = t.id and d.source = $2)
       ) other
       where other.exact or (other.alike and other.occurred_at between m.occurred_at - other.near and m.occurred_at + other.near)
       order by other.exact desc, away limit m.most
     ) o
     order by m.ord, o.exact desc, o.away`,
    [
      JSON.stringify(
        fresh.map((one, ord) => {
          const { direction, amount, reference, occurred_at, description } = one.heard.movement
          return {
            ord,
            bank_account_id: one.account.id,
            direction,
            amount,
            reference,
            occurred_at,
            description,
            codes: one.codes,
            most: equal.get(equalKey(one)),
          }
        })
      ),
      source,
      sourceNames.filter((name) => name !== source),
    ]
  )
  const twins = new Map<number, Twin>()
  const taken = new Set<string>()
  for (const candidate of candidates) {
    if (twins.has(candidate.ord) || taken.has(candidate.id)) continue
    twins.set(candidate.ord, candidate)
    taken.add(candidate.id)
  }
  return twins
}

/** Why a movement is none of ours, or its account. */
function ownedBy(gateway: Gateway, { movement, test_only }: Heard): BankAccount | MovementOutcome {
  const account = gateway.bankAccountByNumber(movement.account_numbers)
  if (!account) return "foreign_account"
  if (test_only && account.livemode) return "test_notice_on_live_account"
  return movement.currency.toUpperCase() === "VND" ? account : "foreign_currency"
}

const told = z.object({
  external_id: z.string(),
  amount: int8,
  direction: z.string(),
  bank_account_id: z.string(),
})

/** What a source told before, by its own ids. */
async function toldBefore(manager: EntityManager, source: SourceName, ids: string[]) {
  const found = await rows(
    manager,
    told,
    "select external_id, amount, direction, bank_account_id from bank_transactions where source = $1 and external_id = any($2)",
    [source, ids]
  )
  return new Map(found.map((one) => [one.external_id, one]))
}

const stored = z.object({ id: z.string(), seq: int8, received_at: z.date() })

/** Inserts movements in their order; one that another process told in between is left out. */
async function insertMovements(
  manager: EntityManager,
  movements: Omit<BankTransaction, "seq" | "received_at">[]
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

/** Stores and books what one source told, and notes what became of each. */
async function recordOf(
  desk: Desk,
  source: SourceName,
  list: Ours[],
  outcomes: Map<Heard, MovementOutcome>
): Promise<void> {
  const { gateway, manager } = desk
  const known = await toldBefore(
    manager,
    source,
    list.map(({ heard }) => heard.movement.external_id)
  )
  const fresh: Ours[] = []
  for (const one of list) {
    const { external_id, amount, direction } = one.heard.movement
    const before = known.get(external_id)
    if (before) {
      const same =
        before.amount === amount &&
        before.direction === direction &&
        before.bank_account_id === one.account.id
      outcomes.set(one.heard, same ? "known" : "conflicting_repeat")
      continue
    }
    known.set(external_id, { external_id, amount, direction, bank_account_id: one.account.id })
    fresh.push(one)
  }
  if (!fresh.length) return
  const twins = await findTwins(manager, source, fresh)
  const ids = new Map<string, Heard>()
  const movements = await insertMovements(
    manager,
    fresh.map(({ heard, account, codes }, ord) => {
      const { movement } = heard
      const other = twins.get(ord)
      const id = newId("btx")
      ids.set(id, heard)
      outcomes.set(heard, "conflicting_repeat")
      return {
        id,
        livemode: account.livemode,
        bank_account_id: account.id,
        notice_id: heard.notice_id,
        source,
        external_id: movement.external_id,
        direction: movement.direction,
        amount: movement.amount,
        description: movement.description,
        codes,
        reference: movement.reference,
        counterparty_bank_bin: movement.counterparty.bank_bin,
        counterparty_account_number: movement.counterparty.account_number,
        counterparty_name: movement.counterparty.name,
        balance_after: movement.balance_after,
        occurred_at: movement.occurred_at,
        state: !other ? "booked" : other.exact ? "duplicate" : "held",
        duplicate_of: other?.id ?? null,
      }
    })
  )
  for (const { id, livemode, amount, state } of movements) {
    const heard = ids.get(id)
    if (heard) outcomes.set(heard, state)
    if (state === "held")
      openReview(gateway, desk.writes, {
        livemode,
        bank_transaction_id: id,
        payment_intent_id: null,
        amount,
        reason: "possible_duplicate",
      })
  }
  await applyMovements(
    desk,
    movements.filter(({ state }) => state === "booked")
  )
}

/** Texts as the database can keep them: a half of a character becomes the sign for a broken one. */
function wellFormed(movement: BankMovement): BankMovement {
  const { bank_bin, account_number, name } = movement.counterparty
  return {
    ...movement,
    external_id: movement.external_id.toWellFormed(),
    description: movement.description.toWellFormed(),
    reference: movement.reference?.toWellFormed() ?? null,
    counterparty: {
      bank_bin: bank_bin?.toWellFormed() ?? null,
      account_number: account_number?.toWellFormed() ?? null,
      name: name?.toWellFormed() ?? null,
    },
  }
}

/**
 * Stores movements and books what they mean, all within the caller's transaction. Told again by the same source a
 * movement changes nothing; told by a second source it is kept as a duplicate and not counted. What must wait for others
 * is taken in one order: first all equal movements, then all intents.
 * @returns what became of each, in the order of the list
 */
export async function recordMovements(
  gateway: Gateway,
  manager: EntityManager,
  list: Heard[]
): Promise<MovementOutcome[]> {
  const outcomes = new Map<Heard, MovementOutcome>()
  const bySource = new Map<SourceName, Ours[]>()
  for (const heard of list) {
    const account = ownedBy(gateway, heard)
    if (typeof account === "string") {
      outcomes.set(heard, account)
      continue
    }
    heard.movement = wellFormed(heard.movement)
    const ours = {
      heard,
      account,
      codes: findTransferCodes(heard.movement.description, gateway.config.transfer_code_prefix),
    }
    const told = bySource.get(heard.source)
    if (told) told.push(ours)
    else bySource.set(heard.source, [ours])
  }
  const ours = [...bySource.values()].flat()
  if (ours.length) {
    // One at a time for equal movements of an account: two sources that tell of one transfer at once see each other. A
    // statement of thousands of rows in one transaction would fill the server's lock table: it takes a thousand at most.
    await manager.query(
      `select pg_advisory_xact_lock(hashtextextended('equal movements ' || slot, 1))
       from (select distinct hashtextextended(key, 1) & 1023 as slot from unnest($1::text[]) as k (key) order by slot) as slots`,
      [[...new Set(ours.map(equalKey))]]
    )
    const desk = await openDesk(gateway, manager, [...new Set(ours.flatMap(({ codes }) => codes))])
    for (const [source, told] of bySource) await recordOf(desk, source, told, outcomes)
  }
  return list.map((heard) => {
    const outcome = outcomes.get(heard)
    if (!outcome) throw new Error(`nothing became of ${heard.movement.external_id}`)
    return outcome
  })
}
