import { DomainError } from "../../kernel/errors"

/** Why webhook endpoints refuse. */
export type WebhookErrorCode =
  | "url_invalid"
  | "webhook_endpoint_managed"
  | "webhook_endpoints_too_many"
  | "webhook_endpoint_unexpected_state"

/** A refusal of a webhook endpoint or of a delivery. */
export class WebhookError extends DomainError<WebhookErrorCode> {}
