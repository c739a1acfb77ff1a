import type { EntityManager } from "typeorm"
import { z } from "zod"
import { errorCode, rows } from "../database/sql"
import type { Gateway } from "../gateway"
import { describeError } from "../operate/log"
import { recordMovement, type MovementOutcome } from "./record"

const claimed = z.object({ id: z.string(), source: z.string(), body: z.instanceof(Buffer), test_only: z.boolean() })

type Claimed = z.output<typeof claimed>

/** A notice that fails this often is left to a person. */
const maxAttempts = 8

/** A transaction takes at most so many notices, and no further one after so long: what waits shares the cost of a commit, and nobody waits long. */
const atOnce = 50
const enough_ms = 40

/**
 * How long a lock is waited for: less than PostgreSQL waits (a second) before it ends one of two transactions that wait
 * for each other, so that it is always this work that steps back and never somebody's request.
 */
const lockTimeout_ms = 300

/** A lock that was not to be had in time, or two transactions that wait for each other. */
const lockedCodes = new Set(["40P01", "55P03"])

function claim(manager: EntityManager, limit: number): Promise<Claimed[]> {
  return rows(
    manager,
    claimed,
    `select id, source, body, test_only from notices where state = 'waiting' and next_attempt_at <= now()
     order by seq limit $1 for update skip locked`,
    [limit]
  )
}

async function processOne(gateway: Gateway, manager: EntityManager, notice: Claimed): Promise<MovementOutcome[]> {
  const source = gateway.sources.find(({ name }) => name === notice.source)
  if (!source) throw new Error(`no source reads notices of ${notice.source}`)
  const outcomes: MovementOutcome[] = []
  for (const movement of source.read(notice.body)) {
    outcomes.push(await recordMovement(gateway, manager, movement, { source: source.name, notice_id: notice.id, test_only: notice.test_only }))
  }
  return outcomes
}

interface Done {
  id: string
  source: string
  outcomes: MovementOutcome[]
}

/** Works on what waits, within one transaction; `at` tells the caller which notice is in hand. */
async function processSome(gateway: Gateway, manager: EntityManager, limit: number, at: { id: string | null }): Promise<Done[]> {
  const done: Done[] = []
  await manager.query("select set_config('lock_timeout', $1, true)", [String(lockTimeout_ms)])
  const ends = performance.now() + enough_ms
  for (const notice of await claim(manager, limit)) {
    if (done.length > 0 && performance.now() > ends) break
    at.id = notice.id
    done.push({ id: notice.id, source: notice.source, outcomes: await processOne(gateway, manager, notice) })
  }
  at.id = null
  if (done.length) {
    await manager.query(
      `update notices n set state = 'processed', processed_at = now(), attempts = attempts + 1, outcome = d.outcome
       from jsonb_to_recordset($1::jsonb) as d (id text, outcome text) where n.id = d.id`,
      [JSON.stringify(done.map(({ id, outcomes }) => ({ id, outcome: outcomes.join(",") || "empty" })))]
    )
  }
  return done
}

/**
 * Works on waiting notices, oldest first: their rows, movements, bookings and events are one transaction, so a crash
 * leaves them waiting and nothing else. One that cannot be worked on is tried again later, then left as failed; those
 * that shared its transaction are worked on at once without it.
 * @returns whether there may be more
 */
export async function processNotices(gateway: Gateway, limit = atOnce): Promise<boolean> {
  const at: { id: string | null } = { id: null }
  try {
    const done = await gateway.db.transaction((manager) => processSome(gateway, manager, limit, at))
    for (const { source, outcomes } of done) for (const outcome of outcomes) gateway.metrics.movements.inc({ source, outcome })
    if (done.length) gateway.wake()
    return done.length > 0
  } catch (error) {
    // Undone as a whole. One notice alone takes few locks, in the order in which everything else takes them.
    if (lockedCodes.has(errorCode(error) ?? "")) return limit === 1 || processNotices(gateway, 1)
    if (!at.id || gateway.isDatabaseDown(error)) throw error
    gateway.log.error({ notice: at.id, error: describeError(error) }, "notice could not be worked on")
    await gateway.db.query(
      `update notices set attempts = attempts + 1, outcome = left($2, 500), next_attempt_at = now() + make_interval(secs => least(600, power(2, attempts))),
         state = case when attempts + 1 >= $3 then 'failed' else 'waiting' end
       where id = $1 and state = 'waiting'`,
      [at.id, error instanceof Error ? error.message : String(error), maxAttempts]
    )
    return true
  }
}
