import { componentSchemas, type JsonSchema } from "./json-schema"

/** A refusal, in Stripe's form. */
const errorSchema: JsonSchema = {
  type: "object",
  description: "A refusal",
  required: ["error"],
  properties: {
    error: {
      type: "object",
      required: ["type", "message"],
      properties: {
        type: {
          type: "string",
          enum: ["api_error", "idempotency_error", "invalid_request_error", "rate_limit_error"],
        },
        code: { type: "string", description: "Stable, meant for programs" },
        param: { type: "string", description: "The field at fault" },
        message: { type: "string", description: "For people" },
        doc_url: { type: "string" },
        payment_intent: { $ref: "#/components/schemas/PaymentIntent" },
      },
    },
  },
}

const text = (description: string) => ({ description, schema: { type: "string" } })

const headers = {
  "Request-Id": text("Names the request in the log"),
  "Stripe-Version": text("The version whose shapes are answered"),
  "Idempotent-Replayed": text("`true` when the answer was given before under the same Idempotency-Key"),
  "Idempotency-Key": text("The key of the request"),
  "Stripe-Should-Retry": text("Whether the same request may succeed when it is sent again"),
  "Retry-After": text("Seconds to wait after a 429"),
}

/** References to headers of an answer. */
export function headerRefs(...names: (keyof typeof headers)[]): Record<string, { $ref: string }> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
}

const refusal = (description: string, ...names: (keyof typeof headers)[]) => ({
  description,
  headers: headerRefs("Request-Id", "Stripe-Version", "Stripe-Should-Retry", ...names),
  content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
})

const responses = {
  BadRequest: refusal(
    "A parameter is missing, unknown or cannot be taken (`param` names it), or the object is in another state"
  ),
  Unauthorized: refusal("No key, an unknown one, or a publishable key where a secret one is needed"),
  Forbidden: refusal("The key lacks the route's scope, or may not act on the account"),
  NotFound: refusal("There is no such object, or it is someone else's"),
  Conflict: refusal("Another request with this Idempotency-Key is under way"),
  TooLarge: refusal("The body is too large"),
  TooManyRequests: refusal("Too many requests", "Retry-After"),
  Unavailable: refusal("The database cannot be reached right now"),
}

/** A reference to a refusal. */
export function responseRef(name: keyof typeof responses): { $ref: string } {
  return { $ref: `#/components/responses/${name}` }
}

const parameters = {
  IdempotencyKey: {
    name: "Idempotency-Key",
    in: "header",
    schema: { type: "string", maxLength: 255 },
    description: "The same key with the same parameters gives the same answer, without doing the work again",
  },
  StripeAccount: {
    name: "Stripe-Account",
    in: "header",
    schema: { type: "string" },
    description: "The connected account to act on",
  },
  StripeVersion: {
    name: "Stripe-Version",
    in: "header",
    schema: { type: "string" },
    description: "The version whose shapes are wanted",
  },
}

/** A reference to a header of a request. */
export function parameterRef(name: keyof typeof parameters): { $ref: string } {
  return { $ref: `#/components/parameters/${name}` }
}

/** Everything that operations refer to. */
export function components(): object {
  return {
    securitySchemes: {
      bearer: { type: "http", scheme: "bearer", description: "A key: `sk_…`, `rk_…` or `pk_…`" },
      basic: { type: "http", scheme: "basic", description: "The key as user, without a password" },
    },
    parameters,
    headers,
    responses,
    schemas: { Error: errorSchema, ...componentSchemas() },
  }
}
