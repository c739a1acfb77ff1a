import type { EntityManager } from "typeorm"
import { z } from "zod"
import { firstRows } from "../../kernel/database/sql"

const waitingNotice = z.object({
  id: z.string(),
  source: z.string(),
  body: z.instanceof(Buffer),
  test_only: z.boolean(),
})

/** A notice whose turn it is. */
export type WaitingNotice = z.output<typeof waitingNotice>

/** A notice that fails this often is left to a person. */
const maxAttempts = 8

/** A transaction takes at most so many: they share the cost of statements and commit, and none waits long. */
const batchSize = 100

/** Claims the oldest waiting notices until the transaction ends; of `only` ones, where these are named. */
export function claimNotices(manager: EntityManager, only: string[] | null): Promise<WaitingNotice[]> {
  return firstRows(
    manager,
    waitingNotice,
    `select id, source, body, test_only from notices where state = 'waiting' and next_attempt_at <= now() and ($2::text[] is null or id = any($2))
     order by seq limit $1 for update skip locked`,
    [batchSize, only]
  )
}

/** Marks notices as processed, each with what became of its movements. */
export async function markProcessed(
  manager: Pick<EntityManager, "query">,
  outcomes: ReadonlyMap<string, readonly string[]>
): Promise<void> {
  await manager.query(
    `update notices set state = 'processed', processed_at = now(), attempts = attempts + 1, outcome = ($2::text[])[array_position($1, id)]
     where id = any($1::text[])`,
    [[...outcomes.keys()], [...outcomes.values()].map((list) => list.join(",") || "empty")]
  )
}

/** Leaves notices that nobody can read yet to a person; their bytes are there to be read again by a later version. */
export async function leaveUnread(manager: Pick<EntityManager, "query">, ids: string[]): Promise<void> {
  await manager.query(
    "update notices set state = 'failed', attempts = attempts + 1, outcome = 'unreadable' where id = any($1::text[])",
    [ids]
  )
}

/** Leaves a notice that failed for later; after too many times for a person. */
export async function postponeNotice(
  manager: Pick<EntityManager, "query">,
  id: string,
  message: string
): Promise<void> {
  await manager.query(
    `update notices set attempts = attempts + 1, outcome = left($2, 500), next_attempt_at = now() + make_interval(secs => least(600, power(2, attempts))),
       state = case when attempts + 1 >= $3 then 'failed' else 'waiting' end
     where id = $1 and state = 'waiting'`,
    [id, message, maxAttempts]
  )
}
