import { z } from "zod"
import { deletedOf, listOf, named, notes, seconds, unused } from "../http/output"

/** Where events are sent; `secret` is shown when it is made and when it is rotated. */
export const endpointObject = named(
  "WebhookEndpoint",
  z.strictObject({
    id: z.string(),
    object: z.literal("webhook_endpoint"),
    api_version: z.string().nullable(),
    application: unused,
    created: seconds,
    description: z.string().nullable(),
    enabled_events: z.array(z.string()),
    livemode: z.boolean(),
    metadata: notes,
    secret: z.string().optional(),
    status: z.enum(["enabled", "disabled"]),
    url: z.string(),
  })
)
export const endpointList = listOf(endpointObject)
export const deletedEndpoint = deletedOf("webhook_endpoint", "DeletedWebhookEndpoint")

/** One event on its way to one endpoint. */
export const deliveryObject = named(
  "WebhookDelivery",
  z.strictObject({
    id: z.string(),
    object: z.literal("vietqr.webhook_delivery"),
    attempts: z.number().int(),
    created: seconds,
    delivered_at: seconds.nullable(),
    event: z.string(),
    event_type: z.string(),
    last_error: z.string().nullable(),
    last_status: z.number().int().nullable(),
    livemode: z.boolean(),
    next_attempt_at: seconds.nullable(),
    status: z.enum(["pending", "delivered", "dead"]),
    webhook_endpoint: z.string(),
  })
)
export const deliveryList = listOf(deliveryObject)
