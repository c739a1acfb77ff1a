import { z } from "zod"
import { presentEvent } from "../../api/events/present"
import { policyOf } from "../../core/webhooks/addresses"
import { giveUpAfter_s, waitAfter } from "../../core/webhooks/backoff"
import { signatureHeader } from "../../core/webhooks/sign"
import { firstRows, int8, rows } from "../../kernel/database/sql"
import type { Gateway } from "../gateway"
import { describeError } from "../operation/log"
import { type Outcome, post } from "./post"

/** How many deliveries one endpoint is given at a time, and to how many endpoints is delivered at once. */
const batchSize = 50
const maxLanes = 50

/**
 * A claim ends by itself after a minute; long before that a slow endpoint's batch gives back what it has not sent yet,
 * so that nothing is sent by two processes, nor long after its endpoint was changed.
 */
const claim_s = 60
const batch_ms = 5000

/** An endpoint that fails this often in a row is left alone until its next deadline. */
const maxFailuresInARow = 3

/** A delivery that failed this often lets later ones of its object pass, once the endpoint has taken something else. */
const holdAttempts = 3

const claimed = z.object({
  id: z.string(),
  /** Names this claim: what somebody else decided about the delivery since is not overwritten. */
  claim: z.string(),
  object_id: z.string().nullable(),
  attempts: z.number(),
  pending_webhooks: int8,
  url: z.string(),
  secret: z.string(),
  previous_secret: z.string().nullable(),
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

type Claimed = z.output<typeof claimed>

/**
 * Takes due deliveries of one endpoint, in the order of their events. What tells of an object waits while an earlier
 * event of the same object is still to come, so that nobody hears "succeeded" before "created"; a claim ends by itself,
 * so a killed process loses nothing.
 */
function claim(gateway: Gateway, endpoint_id: string): Promise<Claimed[]> {
  return gateway.db.transaction(async (manager) => {
    await manager.query("select pg_advisory_xact_lock(hashtextextended($1, 4))", [endpoint_id])
    // What is held back is looked for by its object, one delivery at a time (hence the offset): never through all that
    // waits for the endpoint (hence the way in which that is compared).
    return firstRows(
      manager,
      claimed,
      `with due as materialized (
         select d.id, d.seq from webhook_deliveries d
         where d.endpoint_id = $1 and d.state = 'pending' and d.next_attempt_at <= now() and (d.claimed_until is null or d.claimed_until < now())
           and exists (select 1 from webhook_endpoints w where w.id = $1 and w.status = 'enabled' and w.deleted_at is null)
           and not exists (
             select 1 from webhook_deliveries e, webhook_endpoints w
             where w.id = $1 and e.object_id = d.object_id and e.seq < d.seq and e.endpoint_id || '' = $1 and e.state = 'pending'
               and (e.next_attempt_at > now() or e.claimed_until > now())
               and (e.attempts < $3 or e.claimed_until > now() or w.last_success_at is null or w.last_success_at < e.last_attempt_at)
             offset 0)
         order by d.seq limit $2
       ), taken as (
         update webhook_deliveries d set claimed_until = now() + make_interval(secs => $4), attempts = d.attempts + 1, last_attempt_at = now()
         from due where d.id = due.id
         returning d.seq, d.id, d.claimed_until::text as claim, d.event_id, d.object_id, d.attempts, d.created_at
       )
       select t.id, t.claim, t.object_id, t.attempts, t.created_at, w.url, w.secret, w.managed, case when w.previous_secret_until > now() then w.previous_secret end as previous_secret,
         (select count(*) filter (where p.state = 'pending') from webhook_deliveries p where p.event_id = t.event_id) as pending_webhooks,
         (select row_to_json(e) from events e where e.id = t.event_id) as event
       from taken t, webhook_endpoints w where w.id = $1 order by t.seq`,
      [endpoint_id, batchSize, holdAttempts, claim_s]
    )
  })
}

function attempt(gateway: Gateway, { event, ...delivery }: Claimed): Promise<Outcome> {
  const payload = JSON.stringify(presentEvent(event, delivery.pending_webhooks))
  const secrets = [delivery.secret, ...(delivery.previous_secret ? [delivery.previous_secret] : [])]
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "user-agent": "ChoPhien-VietQR-Gateway/1.0",
    "stripe-signature": signatureHeader(payload, secrets, Math.floor(gateway.now().getTime() / 1000)),
  }
  return post(
    delivery.url,
    payload,
    headers,
    delivery.managed ? "trusted" : policyOf(event.livemode, gateway.config)
  )
}

/** Notes what an endpoint took: what it takes while a commit is under way shares the next one, and the lane goes on meanwhile. */
class Receipts {
  private waiting: { id: string; status: number | null }[] = []
  private writing: Promise<void> | undefined
  private failure: unknown

  constructor(
    private readonly gateway: Gateway,
    private readonly endpoint_id: string
  ) {}

  /** Will note that a delivery was taken. */
  add({ id, created_at }: Claimed, status: number | null): void {
    this.waiting.push({ id, status })
    this.writing ??= this.write()
      .catch((error: unknown) => {
        this.failure = error
      })
      .finally(() => {
        this.writing = undefined
      })
    this.gateway.metrics.deliveries.inc({ outcome: "delivered" })
    this.gateway.metrics.deliveryDelay.observe((this.gateway.now().getTime() - created_at.getTime()) / 1000)
  }

  /** Resolves when all is noted. */
  async settled(): Promise<void> {
    await this.writing
    if (this.failure !== undefined) throw this.failure
  }

  private async write(): Promise<void> {
    while (this.waiting.length) {
      const batch = this.waiting
      this.waiting = []
      // Taken is taken, whatever was decided about it meanwhile.
      await this.gateway.db.query(
        `update webhook_deliveries set state = 'delivered', delivered_at = now(), claimed_until = null, last_status = ($2::integer[])[array_position($1, id)], last_error = null
         where id = any($1::text[])`,
        [batch.map(({ id }) => id), batch.map(({ status }) => status)]
      )
      await this.gateway.db.query(
        "update webhook_endpoints set last_success_at = now() where id = $1 and (last_success_at is null or last_success_at < now() - interval '1 second')",
        [this.endpoint_id]
      )
    }
  }
}

/** Notes a failed attempt; not where the delivery was ended, replayed or claimed by somebody else since. */
async function noteFailure(gateway: Gateway, delivery: Claimed, { status, error }: Outcome): Promise<void> {
  await gateway.db.query(
    `update webhook_deliveries set claimed_until = null, last_status = $2, last_error = $3, next_attempt_at = now() + make_interval(secs => $4),
       state = case when now() + make_interval(secs => $4) > created_at + make_interval(secs => $5) then 'dead' else 'pending' end
     where id = $1 and state = 'pending' and claimed_until = $6::timestamptz`,
    [delivery.id, status, error, waitAfter(delivery.attempts), giveUpAfter_s, delivery.claim]
  )
  gateway.metrics.deliveries.inc({ outcome: "failed" })
}

/** Gives claimed deliveries back untried; `wait_s` later they are due again. */
async function release(gateway: Gateway, deliveries: Claimed[], wait_s: number): Promise<void> {
  const [first] = deliveries
  if (!first) return
  await gateway.db.query(
    `update webhook_deliveries set claimed_until = null, attempts = attempts - 1, next_attempt_at = now() + make_interval(secs => $2)
     where id = any($1) and state = 'pending' and claimed_until = $3::timestamptz`,
    [deliveries.map(({ id }) => id), wait_s, first.claim]
  )
}

/** Sends a batch and answers whether the endpoint is worth another one now. */
async function deliverBatch(
  gateway: Gateway,
  endpoint_id: string,
  batch: Claimed[],
  stopped: () => boolean
): Promise<boolean> {
  const failedObjects = new Set<string | null>()
  const receipts = new Receipts(gateway, endpoint_id)
  const ends = performance.now() + batch_ms
  let failuresInARow = 0
  try {
    for (const [index, delivery] of batch.entries()) {
      if (stopped() || failuresInARow >= maxFailuresInARow || performance.now() > ends) {
        const tired = !stopped() && failuresInARow >= maxFailuresInARow
        await release(gateway, batch.slice(index), tired ? waitAfter(1) : 0)
        return !stopped() && !tired
      }
      if (delivery.object_id !== null && failedObjects.has(delivery.object_id)) {
        await release(gateway, [delivery], 0)
        continue
      }
      const outcome = await attempt(gateway, delivery)
      if (outcome.error === null) {
        failuresInARow = 0
        receipts.add(delivery, outcome.status)
      } else {
        failuresInARow++
        failedObjects.add(delivery.object_id)
        await noteFailure(gateway, delivery, outcome)
      }
    }
    return failuresInARow < maxFailuresInARow
  } finally {
    await receipts.settled()
  }
}

/** Sends events to their endpoints: each endpoint has a lane of its own, in which its events go one after the other. */
export class Deliverer {
  private readonly lanes = new Map<string, { again: boolean; ended: Promise<void> }>()
  private stopped = false

  constructor(private readonly gateway: Gateway) {}

  /** Starts a lane for each endpoint that has something due; a slow endpoint keeps no other one waiting. */
  async run(): Promise<void> {
    for (const lane of this.lanes.values()) lane.again = true
    const due = await rows(
      this.gateway.db,
      z.object({ id: z.string() }),
      `select w.id from webhook_endpoints w
       where w.status = 'enabled' and w.deleted_at is null and w.id <> all($1) and exists (
         select 1 from webhook_deliveries d
         where d.endpoint_id = w.id and d.state = 'pending' and d.next_attempt_at <= now() and (d.claimed_until is null or d.claimed_until < now()) offset 0)`,
      [[...this.lanes.keys()]]
    )
    for (const { id } of due) {
      const lane = this.lanes.get(id)
      if (lane) lane.again = true
      else if (this.lanes.size < maxLanes && !this.stopped) this.start(id)
    }
  }

  /** Ends after the deliveries in hand. */
  async stop(): Promise<void> {
    this.stopped = true
    await Promise.all([...this.lanes.values()].map(({ ended }) => ended))
  }

  private start(endpoint_id: string): void {
    const lane = { again: false, ended: Promise.resolve() }
    this.lanes.set(endpoint_id, lane)
    lane.ended = this.work(endpoint_id, lane).catch((error: unknown) =>
      this.gateway.log.error({ endpoint: endpoint_id, error: describeError(error) }, "lane failed")
    )
  }

  private async work(endpoint_id: string, lane: { again: boolean }): Promise<void> {
    try {
      do {
        lane.again = false
        for (
          let batch = await claim(this.gateway, endpoint_id);
          batch.length;
          batch = await claim(this.gateway, endpoint_id)
        ) {
          if (!(await deliverBatch(this.gateway, endpoint_id, batch, () => this.stopped))) return
        }
      } while (lane.again && !this.stopped)
    } finally {
      // At once with the last look: who wakes it afterwards begins a new one.
      this.lanes.delete(endpoint_id)
    }
  }
}
