import type Stripe from "stripe"
import type { Delivery } from "../../core/webhooks/deliveries"
import type { WebhookEndpoint } from "../../core/webhooks/webhook-endpoint.entity"
import { unixSeconds, unixSecondsOrNull } from "../../kernel/time"

/** An endpoint as Stripe's API shows it; with its secret only where that was just made, as it lies sealed. */
export function presentEndpoint(endpoint: WebhookEndpoint, secret?: string): Stripe.WebhookEndpoint {
  return {
    id: endpoint.id,
    object: "webhook_endpoint",
    api_version: endpoint.api_version,
    application: null,
    created: unixSeconds(endpoint.created_at),
    description: endpoint.description,
    enabled_events: endpoint.enabled_events,
    livemode: endpoint.livemode,
    metadata: endpoint.metadata,
    ...(secret === undefined ? {} : { secret }),
    status: endpoint.status,
    url: endpoint.url,
  }
}

/** A delivery as the API shows it. */
export function presentDelivery(delivery: Delivery): object {
  return {
    id: delivery.id,
    object: "vietqr.webhook_delivery",
    attempts: delivery.attempts,
    created: unixSeconds(delivery.created_at),
    delivered_at: unixSecondsOrNull(delivery.delivered_at),
    event: delivery.event_id,
    event_type: delivery.type,
    last_error: delivery.last_error,
    last_status: delivery.last_status,
    livemode: delivery.livemode,
    next_attempt_at: delivery.state === "pending" ? unixSeconds(delivery.next_attempt_at) : null,
    status: delivery.state,
    webhook_endpoint: delivery.endpoint_id,
  }
}
