import type { Logger } from "pino"
import type { DataSource } from "typeorm"
import { presentEvent } from "../../api/events/present"
import { policyOf } from "../../core/webhooks/addresses"
import { waitAfter } from "../../core/webhooks/backoff"
import { signatureHeader } from "../../core/webhooks/sign"
import type { Clock } from "../../kernel/clock"
import { describeError } from "../../kernel/database/failures"
import { unseal } from "../../kernel/sealing"
import type { Metrics } from "../operation/metrics"
import {
  type ClaimedDelivery,
  claimDeliveries,
  findDueEndpoints,
  recordFailure,
  releaseDeliveries,
} from "./claim-deliveries"
import { type PostOutcome, post } from "./post"
import { Receipts } from "./receipts"

/** What sending webhooks needs. */
export interface DeliveryServices {
  readonly db: DataSource
  readonly log: Logger
  readonly clock: Clock
  readonly metrics: Metrics
  readonly config: { private_webhooks: boolean; sealing_key: string }
}

/** To how many endpoints is delivered at once. */
const maxLanes = 50

/**
 * Long before a claim ends a slow endpoint's batch returns what it has not sent yet.
 * So nothing is sent by two processes, nor long after its endpoint was changed.
 */
const batch_ms = 5000

/** An endpoint that fails this often in a row is left alone until its next deadline. */
const maxFailuresInARow = 3

function attempt(
  { clock, config }: DeliveryServices,
  endpoint_id: string,
  { event, ...delivery }: ClaimedDelivery
): Promise<PostOutcome> {
  const payload = JSON.stringify(
    presentEvent(event, delivery.pending_webhooks, delivery.api_version ?? undefined)
  )
  const secrets = [delivery.secret, ...(delivery.previous_secret ? [delivery.previous_secret] : [])].map(
    (secret) => unseal(config.sealing_key, endpoint_id, secret)
  )
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "user-agent": "ChoPhien-VietQR-Gateway/1.0",
    "stripe-signature": signatureHeader(payload, secrets, Math.floor(clock.now().getTime() / 1000)),
  }
  const policy = delivery.managed ? "trusted" : policyOf(event.livemode, config)
  return post(delivery.url, payload, headers, policy)
}

/** Sends a batch and answers whether the endpoint is worth another one now. */
async function deliverBatch(
  services: DeliveryServices,
  endpoint_id: string,
  batch: readonly ClaimedDelivery[],
  stopped: () => boolean
): Promise<boolean> {
  const { db, metrics } = services
  const failedObjects = new Set<string | null>()
  const receipts = new Receipts(services, endpoint_id)
  const ends = performance.now() + batch_ms
  let failuresInARow = 0
  try {
    for (const [index, delivery] of batch.entries()) {
      if (stopped() || failuresInARow >= maxFailuresInARow || performance.now() > ends) {
        const failing = !stopped() && failuresInARow >= maxFailuresInARow
        await releaseDeliveries(db, batch.slice(index), failing ? waitAfter(1) : 0)
        return !stopped() && !failing
      }
      if (delivery.object_id !== null && failedObjects.has(delivery.object_id)) {
        await releaseDeliveries(db, [delivery], 0)
        continue
      }
      const outcome = await attempt(services, endpoint_id, delivery)
      if (outcome.error === null) {
        failuresInARow = 0
        receipts.add(delivery, outcome.status)
      } else {
        failuresInARow++
        failedObjects.add(delivery.object_id)
        await recordFailure(db, delivery, outcome)
        metrics.deliveries.inc({ outcome: "failed" })
      }
    }
    return failuresInARow < maxFailuresInARow
  } finally {
    await receipts.settled()
  }
}

/** One endpoint's deliveries, one after the other. */
interface Lane {
  /** Something may have come since the queue was read. */
  again: boolean
  ended: Promise<void>
}

/** Sends events to their endpoints: each endpoint has a lane of its own, in which its events go one after the other. */
export class Deliverer {
  private readonly lanes = new Map<string, Lane>()
  private stopped = false

  constructor(private readonly services: DeliveryServices) {}

  /** Starts a lane for each endpoint that has something due; a slow endpoint delays no other one. */
  async run(): Promise<void> {
    for (const lane of this.lanes.values()) lane.again = true
    for (const id of await findDueEndpoints(this.services.db, [...this.lanes.keys()])) {
      const lane = this.lanes.get(id)
      if (lane) lane.again = true
      else if (this.lanes.size < maxLanes && !this.stopped) this.start(id)
    }
  }

  /** Ends after the deliveries that are under way. */
  async stop(): Promise<void> {
    this.stopped = true
    await Promise.all([...this.lanes.values()].map(({ ended }) => ended))
  }

  private start(endpoint_id: string): void {
    const lane: Lane = { again: false, ended: Promise.resolve() }
    this.lanes.set(endpoint_id, lane)
    lane.ended = this.work(endpoint_id, lane).catch((error: unknown) =>
      this.services.log.error({ endpoint: endpoint_id, error: describeError(error) }, "lane failed")
    )
  }

  private async work(endpoint_id: string, lane: Lane): Promise<void> {
    const { services } = this
    try {
      do {
        lane.again = false
        for (
          let batch = await claimDeliveries(services.db, endpoint_id);
          batch.length;
          batch = await claimDeliveries(services.db, endpoint_id)
        ) {
          if (!(await deliverBatch(services, endpoint_id, batch, () => this.stopped))) return
        }
      } while (lane.again && !this.stopped)
    } finally {
      // At once with the last reading: who wakes it afterwards begins a new one.
      this.lanes.delete(endpoint_id)
    }
  }
}
