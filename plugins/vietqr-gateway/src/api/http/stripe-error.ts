/** The kinds of refusal that Stripe's API knows. */
export type StripeErrorType = "api_error" | "idempotency_error" | "invalid_request_error" | "rate_limit_error"

/** What an error answer contains: `{ error: { type, code, message, param } }`. */
export interface StripeErrorDetails {
  type?: StripeErrorType
  code?: string | undefined
  param?: string | undefined
  /** An object that explains the refusal, e.g. the intent that is in another state. */
  extra?: Record<string, unknown>
}

/** A refusal in Stripe's form, with its HTTP status. */
export class StripeError extends Error {
  readonly type: StripeErrorType
  readonly code: string | undefined
  readonly param: string | undefined
  readonly extra: Record<string, unknown>

  constructor(
    readonly status: number,
    message: string,
    { type = "invalid_request_error", code, param, extra = {} }: StripeErrorDetails = {}
  ) {
    super(message)
    this.name = "StripeError"
    this.type = type
    this.code = code
    this.param = param
    this.extra = extra
  }

  /** The body of the answer. */
  toBody(): { error: Record<string, unknown> } {
    return {
      error: {
        type: this.type,
        ...(this.code
          ? {
              code: this.code,
              doc_url: `https://docs.stripe.com/error-codes#${this.code.replaceAll("_", "-")}`,
            }
          : {}),
        message: this.message.toWellFormed(),
        ...(this.param ? { param: this.param } : {}),
        ...this.extra,
      },
    }
  }
}

/** 400: a parameter cannot be taken as it is. */
export function invalidParameter(param: string, code: string, message: string): StripeError {
  return new StripeError(400, message, { code, param })
}

/** 403: the caller may not do this. */
export function forbidden(message: string, code: string, param?: string): StripeError {
  return new StripeError(403, message, { code, param })
}
