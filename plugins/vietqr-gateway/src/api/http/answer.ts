import { describeError, isDatabaseDown, isLockFailure } from "../../kernel/database/failures"
import type { ApiServices } from "./services"
import { StripeError } from "./stripe-error"

/** An answer as it was or will be sent. */
export interface Answer {
  status: number
  body: string
  /** Whether it was sent before, under the same idempotency key. */
  replayed: boolean
}

/** A refusal as an answer. */
function refusalAnswer(refusal: StripeError): Answer {
  return { status: refusal.status, body: JSON.stringify(refusal.toBody()), replayed: false }
}

/** The answer to anything that went wrong. Unexpected failures are logged; the caller gets no more than the request's id. */
export function errorAnswer({ log }: Pick<ApiServices, "log">, error: unknown, request_id: string): Answer {
  if (error instanceof StripeError) return refusalAnswer(error)
  if (isLockFailure(error))
    return refusalAnswer(
      new StripeError(
        429,
        "This object cannot be accessed right now because another request is using it. Try again.",
        { code: "lock_timeout" }
      )
    )
  log.error({ request_id, error: describeError(error) }, "request failed")
  return refusalAnswer(
    isDatabaseDown(error)
      ? new StripeError(503, "The gateway's database cannot be reached right now. Try again.", {
          type: "api_error",
        })
      : new StripeError(500, `An unexpected error occurred; the request's id is ${request_id}.`, {
          type: "api_error",
        })
  )
}

/** Whether the same request may succeed when it is sent again; Stripe's clients go by it. */
export function shouldRetry({ status, replayed }: Answer): boolean {
  return !replayed && (status === 409 || status === 429 || status >= 500)
}
