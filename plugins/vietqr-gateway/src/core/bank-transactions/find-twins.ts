import type { EntityManager } from "typeorm"
import { z } from "zod"
import { rows } from "../../kernel/database/sql"
import { type BankMovement, type SourceName, sourceNames } from "./movement"

/** A movement that is new from its source, on one of our accounts. */
export interface FreshMovement {
  movement: BankMovement
  bank_account_id: string
  codes: string[]
}

const twin = z.object({ ord: z.number(), id: z.string(), exact: z.boolean(), own: z.boolean() })

/** The stored movement that is the same as the one at place `ord`: for certain (`exact`), or likely. */
export type Twin = z.output<typeof twin>

/** Equal movements of an account: they wait for each other, and may have been reported twice. */
function equalKey({ movement, bank_account_id }: FreshMovement): string {
  return `${bank_account_id} ${movement.direction} ${movement.amount}`
}

/**
 * Lets one transaction at a time work on equal movements, so that two sources that report one transfer at once see each
 * other. At most a thousand locks: a statement of thousands of rows would fill the server's lock table.
 */
export async function lockEqualMovements(
  manager: EntityManager,
  fresh: readonly FreshMovement[]
): Promise<void> {
  await manager.query(
    `select pg_advisory_xact_lock(hashtextextended('equal movements ' || slot, 1))
     from (select distinct hashtextextended(key, 1) & 1023 as slot from unnest($1::text[]) as k (key) order by slot) as slots`,
    [[...new Set(fresh.map(equalKey))]]
  )
}

function countEqual(fresh: readonly FreshMovement[]): Map<string, number> {
  const equal = new Map<string, number>()
  for (const one of fresh) equal.set(equalKey(one), (equal.get(equalKey(one)) ?? 0) + 1)
  return equal
}

/** A row of the query below: `m` is a movement that is reported now, `t` a stored one. */
type TwinRow = "m" | "t"

/** When it was in Vietnam, by whose days banks count. */
const localTime = (row: TwinRow) => `(${row}.occurred_at at time zone 'Asia/Ho_Chi_Minh')`

/** Its reference as `referenceCore` writes it. One that was stored before that may end in the branch, without a backslash. */
const coreOf = (row: TwinRow) => `regexp_replace(${row}.reference, '^(FT[0-9]{5}[A-Z0-9]{5,})BNK$', '\\1')`

/** Its text as every source writes it alike. */
const plainText = (row: TwinRow) => `regexp_replace(upper(${row}.description), '[^A-Z0-9]', '', 'g')`

/** What may be the same movement, the likeliest first, at most as many as there are equal new ones. */
function findCandidates(
  manager: EntityManager,
  source: SourceName,
  fresh: readonly FreshMovement[]
): Promise<Twin[]> {
  const equal = countEqual(fresh)
  return rows(
    manager,
    twin,
    `select m.ord, o.id, o.exact, o.own
     from jsonb_to_recordset($1::jsonb) as m (
       ord integer, bank_account_id text, direction text, amount bigint, reference text, occurred_at timestamptz, description text, codes jsonb, most integer)
     cross join lateral (
       select other.id, other.exact, other.own, abs(extract(epoch from other.occurred_at - m.occurred_at)) as away from (
         select t.id, t.occurred_at, t.source = $2 as own,
           coalesce(${coreOf("t")} = ${coreOf("m")}, false)
             and (t.source <> $2 or ((t.codes = m.codes or t.codes = '[]' or m.codes = '[]')
               and ${localTime("t")}::date = ${localTime("m")}::date)) as exact,
           t.source <> $2 and ((t.codes = m.codes and t.codes <> '[]')
             or ${plainText("t")} = ${plainText("m")}
             or (t.occurred_at = m.occurred_at and ${localTime("t")}::time <> '00:00'
               and (t.reference is null or m.reference is null or starts_with(t.reference, m.reference) or starts_with(m.reference, t.reference)))) as alike,
           case when '00:00' in (${localTime("t")}::time::text::char(5), ${localTime("m")}::time::text::char(5))
             then interval '1 day' else interval '10 minutes' end as near
         from bank_transactions t
         where t.bank_account_id = m.bank_account_id and t.source = any($3) and t.direction = m.direction and t.amount = m.amount and t.state <> 'duplicate'
           and t.occurred_at between m.occurred_at - interval '3 days' and m.occurred_at + interval '3 days'
           and (t.source = $2 or not exists (select 1 from bank_transactions d where d.duplicate_of = t.id and d.source = $2))
       ) other
       where other.exact or (other.alike and other.occurred_at between m.occurred_at - other.near and m.occurred_at + other.near)
       order by other.exact desc, away limit m.most
     ) o
     order by m.ord, o.exact desc, o.away`,
    [
      JSON.stringify(
        fresh.map((one, ord) => {
          const { direction, amount, reference, occurred_at, description } = one.movement
          const { bank_account_id, codes } = one
          const most = equal.get(equalKey(one))
          return {
            ord,
            bank_account_id,
            direction,
            amount,
            reference,
            occurred_at,
            description,
            codes,
            most,
          }
        })
      ),
      source,
      // A statement is the bank's own list: equal rows of it are as many movements.
      sourceNames.filter((name) => name !== source || source !== "statement"),
    ]
  )
}

/**
 * The same movements as they were reported before, by their place in the list.
 * Of another source: equal bank references within three days make a twin certain. The same transfer code, text or second
 * within ten minutes makes it likely, and a person settles it. Where a source names no time of day, a day counts as ten
 * minutes do. A movement is the twin of at most one new one of a source, so two real equal transfers stay two.
 * Of the same source: an equal bank reference on the same day makes it certain, unless the texts name other codes.
 */
export async function findTwins(
  manager: EntityManager,
  source: SourceName,
  fresh: readonly FreshMovement[]
): Promise<Map<number, Twin>> {
  const twins = new Map<number, Twin>()
  const taken = new Set<string>()
  for (const candidate of await findCandidates(manager, source, fresh)) {
    if (twins.has(candidate.ord) || (taken.has(candidate.id) && !candidate.own)) continue
    twins.set(candidate.ord, candidate)
    taken.add(candidate.id)
  }
  return twins
}
