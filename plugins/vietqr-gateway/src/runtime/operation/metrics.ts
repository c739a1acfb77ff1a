import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client"
import type { DataSource } from "typeorm"
import { z } from "zod"
import type { ApiObserver } from "../../api/http/services"
import type { EmittedEvent } from "../../core/context/rule-context"
import { registerGauges } from "./gauges"

const canceledIntent = z.object({ cancellation_reason: z.string().nullable() })
const openedReview = z.object({ reason: z.string() })

/** What the gateway counts; served at `/metrics`. */
export class Metrics implements ApiObserver {
  private readonly registry = new Registry()
  private readonly registers = [this.registry]
  private refresh: () => Promise<void> = () => Promise.resolve()

  readonly notices = new Counter({
    name: "gateway_notices_total",
    help: "Bank notices by source and outcome",
    labelNames: ["source", "outcome"],
    registers: this.registers,
  })
  readonly movements = new Counter({
    name: "gateway_movements_total",
    help: "Bank movements by source and outcome",
    labelNames: ["source", "outcome"],
    registers: this.registers,
  })
  readonly intents = new Counter({
    name: "gateway_payment_intents_total",
    help: "Intents that ended, by outcome",
    labelNames: ["outcome"],
    registers: this.registers,
  })
  readonly reviews = new Counter({
    name: "gateway_reviews_total",
    help: "Movements that wait for a person, by reason",
    labelNames: ["reason"],
    registers: this.registers,
  })
  readonly deliveries = new Counter({
    name: "gateway_webhook_attempts_total",
    help: "Webhook attempts by outcome",
    labelNames: ["outcome"],
    registers: this.registers,
  })
  readonly deliveryDelay = new Histogram({
    name: "gateway_webhook_delay_seconds",
    help: "From event to delivered webhook",
    buckets: [0.05, 0.1, 0.3, 1, 5, 60, 3600],
    registers: this.registers,
  })
  readonly requests = new Histogram({
    name: "gateway_request_seconds",
    help: "Requests by route",
    labelNames: ["method", "route", "status"],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5],
    registers: this.registers,
  })

  constructor() {
    collectDefaultMetrics({ register: this.registry })
  }

  requestFinished(request: { method: string; route: string; status: number }, seconds: number): void {
    this.requests.observe({ ...request, status: String(request.status) }, seconds)
  }

  noticeReceived(source: string, outcome: "taken" | "refused"): void {
    this.notices.inc({ source, outcome })
  }

  /** Counts intents that ended and reviews that were opened, once their transaction is committed. */
  eventsCommitted(events: readonly EmittedEvent[]): void {
    for (const { type, object } of events) {
      if (type === "payment_intent.succeeded") this.intents.inc({ outcome: "succeeded" })
      if (type === "payment_intent.canceled") {
        const { cancellation_reason } = canceledIntent.parse(object)
        this.intents.inc({ outcome: cancellation_reason === "expired" ? "expired" : "canceled" })
      }
      if (type === "vietqr.review.opened") this.reviews.inc({ reason: openedReview.parse(object).reason })
    }
  }

  /** Shows from now on what waits in the database, too. */
  watch(db: DataSource): void {
    this.refresh = registerGauges(this.registry, db)
  }

  async metrics(): Promise<{ content_type: string; text: string }> {
    // Without its database the gateway still shows what it counted itself.
    await this.refresh().catch(() => undefined)
    return { content_type: this.registry.contentType, text: await this.registry.metrics() }
  }
}
