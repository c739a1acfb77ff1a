import type Stripe from "stripe"
import type { EventRow } from "../../core/events/event.entity"
import { unixSeconds } from "../../kernel/time"
import { apiVersion } from "../http/versions"

/** An event in its API form; event types of this gateway's own extend Stripe's union. */
export type PresentedEvent = Omit<Stripe.EventBase, "data" | "type"> & {
  type: string
  data: { object: Record<string, unknown>; previous_attributes?: Record<string, unknown> }
}

/**
 * An event as Stripe's API shows it and as webhooks carry it.
 * @param version the one that an endpoint asked for: clients refuse events of another one than their own
 */
export function presentEvent(
  event: Omit<EventRow, "seq">,
  pending_webhooks: number,
  version = apiVersion
): PresentedEvent {
  return {
    id: event.id,
    object: "event",
    ...(event.account_id ? { account: event.account_id } : {}),
    api_version: version,
    created: unixSeconds(event.created_at),
    data: {
      object: event.object,
      ...(event.previous_attributes ? { previous_attributes: event.previous_attributes } : {}),
    },
    livemode: event.livemode,
    pending_webhooks,
    request: { id: event.request_id, idempotency_key: event.idempotency_key },
    type: event.type,
  }
}
