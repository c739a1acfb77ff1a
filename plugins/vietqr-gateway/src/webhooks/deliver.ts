import { z } from "zod"
import { int8, rows } from "../database/sql"
import { EventRow } from "../events/event.entity"
import { presentEvent } from "../events/present"
import type { Gateway } from "../gateway"
import { giveUpAfter_s, waitAfter } from "./backoff"
import { post, type Outcome } from "./post"
import { signatureHeader } from "./sign"

/** How many deliveries one endpoint is given at a time, and to how many endpoints is delivered at once. */
const batchSize = 5
const maxLanes = 50

/** An endpoint that fails this often in a row is left alone until its next deadline. */
const maxFailuresInARow = 3

/** A delivery that failed this often lets later ones of its object pass, once the endpoint has taken something else. */
const holdAttempts = 3

const claimed = z.object({
  seq: int8,
  id: z.string(),
  event_id: z.string(),
  object_id: z.string().nullable(),
  attempts: z.number(),
  url: z.string(),
  secret: z.string(),
  previous_secret: z.string().nullable(),
  livemode: z.boolean(),
  managed: z.boolean(),
  created_at: z.date(),
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
    const taken = await rows(
      manager,
      claimed,
      `with due as (
         select d.id from webhook_deliveries d join webhook_endpoints w on w.id = d.endpoint_id
         where d.endpoint_id = $1 and d.state = 'pending' and d.next_attempt_at <= now() and (d.claimed_until is null or d.claimed_until < now())
           and w.status = 'enabled' and w.deleted_at is null
           and not exists (
             select 1 from webhook_deliveries e
             where e.endpoint_id = d.endpoint_id and e.object_id = d.object_id and e.seq < d.seq and e.state = 'pending'
               and (e.next_attempt_at > now() or e.claimed_until > now())
               and (e.attempts < $3 or e.claimed_until > now() or w.last_success_at is null or w.last_success_at < e.last_attempt_at))
         order by d.seq limit $2
       )
       update webhook_deliveries d set claimed_until = now() + interval '1 minute', attempts = d.attempts + 1, last_attempt_at = now()
       from due, webhook_endpoints w where d.id = due.id and w.id = d.endpoint_id
       returning d.seq, d.id, d.event_id, d.object_id, d.attempts, w.url, w.secret, w.livemode, w.managed,
         case when w.previous_secret_until > now() then w.previous_secret end as previous_secret, d.created_at`,
      [endpoint_id, batchSize, holdAttempts]
    )
    return taken.sort((a, b) => a.seq - b.seq)
  })
}

async function attempt(gateway: Gateway, delivery: Claimed): Promise<Outcome> {
  const event = await gateway.db.manager.findOneByOrFail(EventRow, { id: delivery.event_id })
  const [pending] = await rows(gateway.db, z.object({ count: int8 }), "select count(*) as count from webhook_deliveries where event_id = $1 and state = 'pending'", [event.id])
  const payload = JSON.stringify(presentEvent(event, pending?.count ?? 1))
  const secrets = [delivery.secret, ...(delivery.previous_secret ? [delivery.previous_secret] : [])]
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "user-agent": "ChoPhien-VietQR-Gateway/1.0",
    "stripe-signature": signatureHeader(payload, secrets, Math.floor(gateway.now().getTime() / 1000)),
  }
  return post(delivery.url, payload, headers, delivery.managed ? "trusted" : delivery.livemode ? "live" : "test")
}

async function noteSuccess(gateway: Gateway, endpoint_id: string, delivery: Claimed, status: number | null): Promise<void> {
  await gateway.db.query(
    "update webhook_deliveries set state = 'delivered', delivered_at = now(), claimed_until = null, last_status = $2, last_error = null where id = $1",
    [delivery.id, status]
  )
  await gateway.db.query("update webhook_endpoints set last_success_at = now() where id = $1 and (last_success_at is null or last_success_at < now() - interval '1 second')", [endpoint_id])
  gateway.metrics.deliveries.inc({ outcome: "delivered" })
  gateway.metrics.deliveryDelay.observe((gateway.now().getTime() - delivery.created_at.getTime()) / 1000)
}

async function noteFailure(gateway: Gateway, delivery: Claimed, { status, error }: Outcome): Promise<void> {
  await gateway.db.query(
    `update webhook_deliveries set claimed_until = null, last_status = $2, last_error = $3, next_attempt_at = now() + make_interval(secs => $4),
       state = case when now() + make_interval(secs => $4) > created_at + make_interval(secs => $5) then 'dead' else 'pending' end
     where id = $1`,
    [delivery.id, status, error, waitAfter(delivery.attempts), giveUpAfter_s]
  )
  gateway.metrics.deliveries.inc({ outcome: "failed" })
}

/** Gives claimed deliveries back untried; `wait_s` later they are due again. */
async function release(gateway: Gateway, deliveries: Claimed[], wait_s: number): Promise<void> {
  if (!deliveries.length) return
  await gateway.db.query(
    "update webhook_deliveries set claimed_until = null, attempts = attempts - 1, next_attempt_at = now() + make_interval(secs => $2) where id = any($1) and state = 'pending'",
    [deliveries.map(({ id }) => id), wait_s]
  )
}

/** Sends a batch and answers whether the endpoint is worth another one now. */
async function deliverBatch(gateway: Gateway, endpoint_id: string, batch: Claimed[], stopped: () => boolean): Promise<boolean> {
  const failedObjects = new Set<string | null>()
  let failuresInARow = 0
  for (const [index, delivery] of batch.entries()) {
    if (stopped() || failuresInARow >= maxFailuresInARow) {
      await release(gateway, batch.slice(index), stopped() ? 0 : waitAfter(1))
      return false
    }
    if (delivery.object_id !== null && failedObjects.has(delivery.object_id)) {
      await release(gateway, [delivery], 0)
      continue
    }
    const outcome = await attempt(gateway, delivery)
    if (outcome.error === null) {
      failuresInARow = 0
      await noteSuccess(gateway, endpoint_id, delivery, outcome.status)
    } else {
      failuresInARow++
      failedObjects.add(delivery.object_id)
      await noteFailure(gateway, delivery, outcome)
    }
  }
  return failuresInARow < maxFailuresInARow
}

/** Sends events to their endpoints: each endpoint has a lane of its own, in which its events go one after the other. */
export class Deliverer {
  private readonly lanes = new Map<string, { again: boolean; ended: Promise<void> }>()
  private stopped = false

  constructor(private readonly gateway: Gateway) {}

  /** Starts a lane for each endpoint that has something due; a slow endpoint keeps no other one waiting. */
  async run(): Promise<void> {
    const due = await rows(
      this.gateway.db, z.object({ endpoint_id: z.string() }),
      "select distinct endpoint_id from webhook_deliveries where state = 'pending' and next_attempt_at <= now() and (claimed_until is null or claimed_until < now())"
    )
    for (const { endpoint_id } of due) {
      const lane = this.lanes.get(endpoint_id)
      if (lane) lane.again = true
      else if (this.lanes.size < maxLanes && !this.stopped) this.start(endpoint_id)
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
    lane.ended = this.work(endpoint_id, lane)
      .catch((error: unknown) => this.gateway.log.error({ endpoint: endpoint_id, error: error instanceof Error ? error.message : String(error) }, "lane failed"))
      .finally(() => this.lanes.delete(endpoint_id))
  }

  private async work(endpoint_id: string, lane: { again: boolean }): Promise<void> {
    do {
      lane.again = false
      for (let batch = await claim(this.gateway, endpoint_id); batch.length; batch = await claim(this.gateway, endpoint_id)) {
        if (!(await deliverBatch(this.gateway, endpoint_id, batch, () => this.stopped))) return
      }
    } while (lane.again && !this.stopped)
  }
}
