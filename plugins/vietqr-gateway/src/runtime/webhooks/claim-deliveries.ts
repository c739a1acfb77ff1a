import type { DataSource } from "typeorm"
import { z } from "zod"
import { giveUpAfter_s, waitAfter } from "../../core/webhooks/backoff"
import { firstRows, int8, rows } from "../../kernel/database/sql"

/** How many deliveries of one endpoint are claimed at a time. */
const batchSize = 50

/** A claim ends by itself after a minute: a killed process loses nothing. */
const claim_s = 60

/** A delivery that failed this often lets later ones of its object pass, once the endpoint has taken something else. */
const holdAttempts = 3

const claimedDelivery = z.object({
  id: z.string(),
  /** Names this claim: what somebody else decided about the delivery since is not overwritten. */
  claim: z.string(),
  object_id: z.string().nullable(),
  attempts: z.number(),
  pending_webhooks: int8,
  url: z.string(),
  secret: z.string(),
  previous_secret: z.string().nullable(),
  api_version: z.string().nullable(),
  managed: z.boolean(),
  created_at: z.date(),
  event: z.object({
    id: z.string(),
    livemode: z.boolean(),
    account_id: z.string().nullable(),
    type: z.string(),
    object: z.record(z.string(), z.unknown()),
    previous_attributes: z.record(z.string(), z.unknown()).nullable(),
    request_id: z.string().nullable(),
    idempotency_key: z.string().nullable(),
    created_at: z.coerce.date(),
  }),
})

/** A delivery that this process may attempt now. */
export type ClaimedDelivery = z.output<typeof claimedDelivery>

/** Endpoints that have something due, but for those that are worked on. The order leads through the index of what is due. */
export async function findDueEndpoints(db: DataSource, except: string[]): Promise<string[]> {
  const due = await rows(
    db,
    z.object({ id: z.string() }),
    `select w.id from webhook_endpoints w
     where w.status = 'enabled' and w.deleted_at is null and w.id <> all($1) and (
       select true from webhook_deliveries d
       where d.endpoint_id = w.id and d.state = 'pending' and d.next_attempt_at <= now() and (d.claimed_until is null or d.claimed_until < now())
       order by d.next_attempt_at limit 1)`,
    [except]
  )
  return due.map(({ id }) => id)
}

/**
 * Claims due deliveries of one endpoint, in the order of their events. What is about an object waits while an earlier
 * event of the same object is still to come, so that "succeeded" never comes before "created".
 */
export function claimDeliveries(db: DataSource, endpoint_id: string): Promise<ClaimedDelivery[]> {
  return db.transaction(async (manager) => {
    await manager.query("select pg_advisory_xact_lock(hashtextextended($1, 4))", [endpoint_id])
    // What is held back is found by its object, one delivery at a time: hence the offset.
    // Not through all that waits for the endpoint: hence the way in which that is compared.
    // Nor is the queue read through what was delivered: no index but its own has the order of `seq + 0`.
    return firstRows(
      manager,
      claimedDelivery,
      `with due as materialized (
         select d.id from webhook_deliveries d
         where d.endpoint_id = $1 and d.state = 'pending' and d.next_attempt_at <= now() and (d.claimed_until is null or d.claimed_until < now())
           and exists (select 1 from webhook_endpoints w where w.id = $1 and w.status = 'enabled' and w.deleted_at is null)
           and not exists (
             select 1 from webhook_deliveries e, webhook_endpoints w
             where w.id = $1 and e.object_id = d.object_id and e.seq < d.seq and e.endpoint_id || '' = $1 and e.state = 'pending'
               and (e.next_attempt_at > now() or e.claimed_until > now())
               and (e.attempts < $3 or e.claimed_until > now() or w.last_success_at is null or w.last_success_at < e.last_attempt_at)
             offset 0)
         order by d.seq + 0 limit $2
       ), taken as (
         update webhook_deliveries d set claimed_until = now() + make_interval(secs => $4), attempts = d.attempts + 1, last_attempt_at = now()
         where d.id = any(array(select id from due))
         returning d.seq, d.id, d.claimed_until::text as claim, d.event_id, d.object_id, d.attempts, d.created_at
       )
       select t.id, t.claim, t.object_id, t.attempts, t.created_at, w.url, w.secret, w.managed, w.api_version, case when w.previous_secret_until > now() then w.previous_secret end as previous_secret,
         (select count(*) filter (where p.state = 'pending') from webhook_deliveries p where p.event_id = t.event_id) as pending_webhooks,
         (select row_to_json(e) from events e where e.id = t.event_id) as event
       from taken t, webhook_endpoints w where w.id = $1 order by t.seq`,
      [endpoint_id, batchSize, holdAttempts, claim_s]
    )
  })
}

/** Records a failed attempt; not where the delivery was ended, replayed or claimed by somebody else since. */
export async function recordFailure(
  db: DataSource,
  delivery: ClaimedDelivery,
  { status, error }: { status: number | null; error: string | null }
): Promise<void> {
  await db.query(
    `update webhook_deliveries set claimed_until = null, last_status = $2, last_error = $3, next_attempt_at = now() + make_interval(secs => $4),
       state = case when now() + make_interval(secs => $4) > created_at + make_interval(secs => $5) then 'dead' else 'pending' end
     where id = $1 and state = 'pending' and claimed_until = $6::timestamptz`,
    [delivery.id, status, error, waitAfter(delivery.attempts), giveUpAfter_s, delivery.claim]
  )
}

/** Returns claimed deliveries untried; `wait_s` later they are due again. */
export async function releaseDeliveries(
  db: DataSource,
  deliveries: readonly ClaimedDelivery[],
  wait_s: number
): Promise<void> {
  const [first] = deliveries
  if (!first) return
  await db.query(
    `update webhook_deliveries set claimed_until = null, attempts = attempts - 1, next_attempt_at = now() + make_interval(secs => $2)
     where id = any($1) and state = 'pending' and claimed_until = $3::timestamptz`,
    [deliveries.map(({ id }) => id), wait_s, first.claim]
  )
}

/** Records what an endpoint took. Taken is taken, whatever was decided about it meanwhile. */
export async function recordDelivered(
  db: DataSource,
  endpoint_id: string,
  receipts: readonly { id: string; status: number | null }[]
): Promise<void> {
  await db.query(
    `update webhook_deliveries set state = 'delivered', delivered_at = now(), claimed_until = null, last_status = ($2::integer[])[array_position($1, id)], last_error = null
     where id = any($1::text[])`,
    [receipts.map(({ id }) => id), receipts.map(({ status }) => status)]
  )
  await db.query(
    "update webhook_endpoints set last_success_at = now() where id = $1 and (last_success_at is null or last_success_at < now() - interval '1 second')",
    [endpoint_id]
  )
}
