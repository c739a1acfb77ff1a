import type { EntityManager } from "typeorm"
import { z } from "zod"
import { row } from "../database/sql"
import type { Gateway } from "../gateway"
import { recordMovement } from "./record"

const claimed = z.object({ id: z.string(), source: z.string(), body: z.instanceof(Buffer), test_only: z.boolean() })

/** A notice that fails this often is left to a person. */
const maxAttempts = 8

async function processOne(gateway: Gateway, manager: EntityManager, seen: { id: string | null }): Promise<boolean> {
  const notice = await row(
    manager,
    claimed,
    `select id, source, body, test_only from notices where state = 'waiting' and next_attempt_at <= now()
     order by seq limit 1 for update skip locked`
  )
  if (!notice) return false
  seen.id = notice.id
  const source = gateway.sources.find(({ name }) => name === notice.source)
  if (!source) throw new Error(`no source reads notices of ${notice.source}`)
  const outcomes = []
  for (const movement of source.read(notice.body)) {
    outcomes.push(await recordMovement(gateway, manager, movement, { source: notice.source, notice_id: notice.id, test_only: notice.test_only }))
  }
  await manager.query("update notices set state = 'processed', processed_at = now(), attempts = attempts + 1, outcome = $2 where id = $1", [notice.id, outcomes.join(",") || "empty"])
  for (const outcome of outcomes) gateway.metrics.movements.inc({ source: notice.source, outcome })
  return true
}

/**
 * Works on the next waiting notice: its row, movements, bookings and events are one transaction, so a crash leaves the
 * notice waiting and nothing else. One that cannot be worked on is tried again later, then left as failed.
 * @returns whether there was one
 */
export async function processNextNotice(gateway: Gateway): Promise<boolean> {
  const seen: { id: string | null } = { id: null }
  try {
    const worked = await gateway.db.transaction((manager) => processOne(gateway, manager, seen))
    if (worked) gateway.wake()
    return worked
  } catch (error) {
    if (!seen.id || gateway.isDatabaseDown(error)) throw error
    gateway.log.error({ notice: seen.id, error: error instanceof Error ? error.message : String(error) }, "notice could not be worked on")
    await gateway.db.query(
      `update notices set attempts = attempts + 1, outcome = left($2, 500), next_attempt_at = now() + make_interval(secs => least(600, power(2, attempts))),
         state = case when attempts + 1 >= $3 then 'failed' else 'waiting' end
       where id = $1`,
      [seen.id, error instanceof Error ? error.message : String(error), maxAttempts]
    )
    return true
  }
}
