import { z } from "zod"
import { EventRow } from "../events/event.entity"
import { presentEvent } from "../events/present"
import { int8, rows } from "../database/sql"
import type { Gateway } from "../gateway"
import { giveUpAfter_s, waitAfter } from "./backoff"
import { signatureHeader } from "./sign"

const timeout_ms = 10_000
const atOnce = 20

const claimed = z.object({
  id: z.string(),
  event_id: z.string(),
  attempts: z.number(),
  url: z.string(),
  secret: z.string(),
  previous_secret: z.string().nullable(),
  created_at: z.date(),
})

type Claimed = z.output<typeof claimed>

/** Takes due deliveries, oldest event first. A claim ends by itself, so a killed process loses nothing. */
function claim(gateway: Gateway): Promise<Claimed[]> {
  return rows(
    gateway.db,
    claimed,
    `with due as (
       select id from webhook_deliveries
       where state = 'pending' and next_attempt_at <= now() and (claimed_until is null or claimed_until < now())
       order by next_attempt_at, seq limit $1 for update skip locked
     )
     update webhook_deliveries d set claimed_until = now() + interval '30 seconds', attempts = d.attempts + 1
     from due, webhook_endpoints w where d.id = due.id and w.id = d.endpoint_id
     returning d.id, d.event_id, d.attempts, w.url, w.secret,
       case when w.previous_secret_until > now() then w.previous_secret end as previous_secret, d.created_at`,
    [atOnce]
  )
}

interface Outcome {
  status: number | null
  error: string | null
}

async function post(url: string, payload: string, secrets: string[], at: Date): Promise<Outcome> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json; charset=utf-8",
        "user-agent": "ChoPhien-VietQR-Gateway/1.0",
        "stripe-signature": signatureHeader(payload, secrets, Math.floor(at.getTime() / 1000)),
      },
      body: payload,
      redirect: "manual",
      signal: AbortSignal.timeout(timeout_ms),
    })
    await response.body?.cancel()
    return { status: response.status, error: response.ok ? null : `the endpoint answered ${response.status}` }
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : ""
    return { status: null, error: `${error instanceof Error ? error.message : String(error)}${cause ? ` (${cause})` : ""}`.slice(0, 500) }
  }
}

async function deliver(gateway: Gateway, delivery: Claimed): Promise<void> {
  const event = await gateway.db.manager.findOneByOrFail(EventRow, { id: delivery.event_id })
  const [pending] = await rows(
    gateway.db, z.object({ count: int8 }), "select count(*) as count from webhook_deliveries where event_id = $1 and state = 'pending'", [event.id]
  )
  const secrets = [delivery.secret, ...(delivery.previous_secret ? [delivery.previous_secret] : [])]
  const { status, error } = await post(delivery.url, JSON.stringify(presentEvent(event, pending?.count ?? 1)), secrets, gateway.now())
  if (!error) {
    await gateway.db.query(
      "update webhook_deliveries set state = 'delivered', delivered_at = now(), claimed_until = null, last_status = $2, last_error = null where id = $1",
      [delivery.id, status]
    )
    gateway.metrics.deliveries.inc({ outcome: "delivered" })
    gateway.metrics.deliveryDelay.observe((gateway.now().getTime() - delivery.created_at.getTime()) / 1000)
    return
  }
  await gateway.db.query(
    `update webhook_deliveries set claimed_until = null, last_status = $2, last_error = $3, next_attempt_at = now() + make_interval(secs => $4),
       state = case when now() + make_interval(secs => $4) > created_at + make_interval(secs => $5) then 'dead' else 'pending' end
     where id = $1`,
    [delivery.id, status, error, waitAfter(delivery.attempts), giveUpAfter_s]
  )
  gateway.metrics.deliveries.inc({ outcome: "failed" })
}

/**
 * Sends what is due to its endpoints, signed, at least once.
 * @returns whether there may be more
 */
export async function deliverDue(gateway: Gateway): Promise<boolean> {
  const due = await claim(gateway)
  // One endpoint gets its events one after the other, in order; different endpoints do not wait for each other.
  const byUrl = Map.groupBy(due, (delivery) => delivery.url)
  await Promise.all(
    [...byUrl.values()].map(async (deliveries) => {
      for (const delivery of deliveries) await deliver(gateway, delivery)
    })
  )
  return due.length === atOnce
}
