import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client"

/** What the gateway counts; served at `/metrics`. */
export interface Metrics {
  registry: Registry
  notices: Counter<"source" | "outcome">
  movements: Counter<"source" | "outcome">
  intents: Counter<"outcome">
  reviews: Counter<"reason">
  deliveries: Counter<"outcome">
  deliveryDelay: Histogram
  requests: Histogram<"method" | "route" | "status">
}

/** A fresh set of counters with a registry of its own; `process` adds what the process itself uses. */
export function makeMetrics({ process = true } = {}): Metrics {
  const registry = new Registry()
  const registers = [registry]
  if (process) collectDefaultMetrics({ register: registry })
  return {
    registry,
    notices: new Counter({
      name: "gateway_notices_total",
      help: "Bank notices by source and outcome",
      labelNames: ["source", "outcome"],
      registers,
    }),
    movements: new Counter({
      name: "gateway_movements_total",
      help: "Bank movements by source and outcome",
      labelNames: ["source", "outcome"],
      registers,
    }),
    intents: new Counter({
      name: "gateway_payment_intents_total",
      help: "Intents that ended, by outcome",
      labelNames: ["outcome"],
      registers,
    }),
    reviews: new Counter({
      name: "gateway_reviews_total",
      help: "Movements that wait for a person, by reason",
      labelNames: ["reason"],
      registers,
    }),
    deliveries: new Counter({
      name: "gateway_webhook_attempts_total",
      help: "Webhook attempts by outcome",
      labelNames: ["outcome"],
      registers,
    }),
    deliveryDelay: new Histogram({
      name: "gateway_webhook_delay_seconds",
      help: "From event to delivered webhook",
      buckets: [0.05, 0.1, 0.3, 1, 5, 60, 3600],
      registers,
    }),
    requests: new Histogram({
      name: "gateway_request_seconds",
      help: "Requests by route",
      labelNames: ["method", "route", "status"],
      buckets: [0.01, 0.05, 0.1, 0.5, 1, 5],
      registers,
    }),
  }
}
