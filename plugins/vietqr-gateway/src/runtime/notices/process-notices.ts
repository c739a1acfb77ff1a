import type { EntityManager } from "typeorm"
import { z } from "zod"
import { type Heard, type MovementOutcome, recordMovements } from "../../core/reconciliation/record-movements"
import { errorCode, firstRows } from "../../kernel/database/sql"
import type { Gateway } from "../gateway"
import { describeError } from "../operation/log"

const claimed = z.object({
  id: z.string(),
  source: z.string(),
  body: z.instanceof(Buffer),
  test_only: z.boolean(),
})

type Claimed = z.output<typeof claimed>

/** A notice that fails this often is left to a person. */
const maxAttempts = 8

/** A transaction takes at most so many notices: what waits shares the cost of statements and commit, and nobody waits long. */
const atOnce = 100

/**
 * How long a lock is waited for: less than PostgreSQL waits (a second) before it ends one of two transactions that wait
 * for each other, so that it is always this work that steps back and never somebody's request.
 */
const lockTimeout_ms = 300

/** A lock that was not to be had in time, or two transactions that wait for each other. */
const lockedCodes = new Set(["40P01", "55P03"])

/** The oldest waiting notices; of `only` ones, where these are given. */
function claim(manager: EntityManager, only: string[] | null): Promise<Claimed[]> {
  return firstRows(
    manager,
    claimed,
    `select id, source, body, test_only from notices where state = 'waiting' and next_attempt_at <= now() and ($2::text[] is null or id = any($2))
     order by seq limit $1 for update skip locked`,
    [atOnce, only]
  )
}

function read(gateway: Gateway, notice: Claimed): Heard[] {
  const source = gateway.sources.find(({ name }) => name === notice.source)
  if (!source) throw new Error(`no source reads notices of ${notice.source}`)
  return source
    .read(notice.body)
    .map((movement) => ({ movement, source: source.name, notice_id: notice.id, test_only: notice.test_only }))
}

interface Done {
  id: string
  source: string
  outcomes: MovementOutcome[]
}

/** What a transaction has in hand: told to whoever hears that it failed. */
interface InHand {
  ids: string[]
}

/** Works on what waits, within one transaction. */
async function processSome(
  gateway: Gateway,
  manager: EntityManager,
  only: string[] | null,
  hand: InHand
): Promise<Done[]> {
  await manager.query("select set_config('lock_timeout', $1, true)", [String(lockTimeout_ms)])
  const notices = await claim(manager, only)
  if (!notices.length) return []
  hand.ids = notices.map(({ id }) => id)
  const heard = notices.flatMap((notice) => read(gateway, notice))
  const outcomes = new Map<string | null, MovementOutcome[]>(notices.map(({ id }) => [id, []]))
  for (const [index, outcome] of (await recordMovements(gateway, manager, heard)).entries())
    outcomes.get(heard[index]?.notice_id ?? null)?.push(outcome)
  const done = notices.map(({ id, source }) => ({ id, source, outcomes: outcomes.get(id) ?? [] }))
  await manager.query(
    `update notices set state = 'processed', processed_at = now(), attempts = attempts + 1, outcome = ($2::text[])[array_position($1, id)]
     where id = any($1::text[])`,
    [hand.ids, done.map(({ outcomes }) => outcomes.join(",") || "empty")]
  )
  return done
}

/** Leaves a notice that failed for later; after too many times for a person. */
async function setAside(gateway: Gateway, id: string, error: unknown): Promise<void> {
  gateway.log.error({ notice: id, error: describeError(error) }, "notice could not be worked on")
  await gateway.db.query(
    `update notices set attempts = attempts + 1, outcome = left($2, 500), next_attempt_at = now() + make_interval(secs => least(600, power(2, attempts))),
       state = case when attempts + 1 >= $3 then 'failed' else 'waiting' end
     where id = $1 and state = 'waiting'`,
    [id, error instanceof Error ? error.message : String(error), maxAttempts]
  )
}

/**
 * Works on waiting notices, oldest first: their rows, movements, bookings and events are one transaction, so a crash
 * leaves them waiting and nothing else. When that fails each is worked on alone; one that cannot be worked on is tried
 * again later, then left as failed.
 * @returns whether there may be more
 */
export async function processNotices(gateway: Gateway, only: string[] | null = null): Promise<boolean> {
  const hand: InHand = { ids: [] }
  try {
    const done = await gateway.db.transaction((manager) => processSome(gateway, manager, only, hand))
    for (const { source, outcomes } of done)
      for (const outcome of outcomes) gateway.metrics.movements.inc({ source, outcome })
    if (done.length) gateway.wake()
    return done.length > 0
  } catch (error) {
    // Undone as a whole.
    const [first, ...others] = hand.ids
    const locked = lockedCodes.has(errorCode(error) ?? "")
    if (!first || (!locked && gateway.isDatabaseDown(error))) throw error
    if (others.length) for (const id of hand.ids) await processNotices(gateway, [id])
    // Alone it takes few locks, in the order in which everything else takes them; what is still locked waits on.
    else if (!locked) await setAside(gateway, first, error)
    return true
  }
}
