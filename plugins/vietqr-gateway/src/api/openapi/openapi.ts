import { z } from "zod"
import { objects } from "../http/output"
import type { Route } from "../http/route"
import { apiVersion } from "../http/versions"

/** A refusal, in Stripe's form. */
const errorSchema = {
  type: "object",
  required: ["error"],
  properties: {
    error: {
      type: "object",
      required: ["type", "message"],
      properties: {
        type: { enum: ["api_error", "idempotency_error", "invalid_request_error", "rate_limit_error"] },
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

const headerRefs = (...names: (keyof typeof headers)[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))

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

const ref = (name: keyof typeof responses) => ({ $ref: `#/components/responses/${name}` })

function inputSchema(route: Route): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(route.input, {
    io: "input",
    unrepresentable: "any",
    target: "draft-2020-12",
  })
  return schema
}

/** Every object that answers are made of, from the schemas in `output.ts` of each folder. */
function componentSchemas(): Record<string, unknown> {
  const { schemas } = z.toJSONSchema(objects, {
    io: "output",
    target: "draft-2020-12",
    uri: (id) => `#/components/schemas/${id}`,
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => {
      const { $schema: _schema, $id: _id, ...rest } = schema
      return [id, rest]
    })
  )
}

function operationOf(route: Route): object {
  const schema = inputSchema(route)
  const names = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? "")
  const properties = z.record(z.string(), z.unknown()).safeParse(schema.properties).data ?? {}
  const required = z.array(z.string()).safeParse(schema.required).data ?? []
  const writes = route.method === "post"
  const query = writes
    ? []
    : Object.entries(properties).map(([name, shape]) => ({
        name,
        in: "query",
        required: required.includes(name),
        schema: shape,
        style: "deepObject",
        explode: true,
      }))
  const output = objects.get(route.output)?.id
  if (!output) throw new Error(`the answer of ${route.method} ${route.path} has no name`)
  return {
    summary: route.summary,
    operationId: `${route.method} ${route.path}`.replace(/[^a-z]+/gi, "_"),
    ...(route.scope === "public" ? {} : { "x-scope": route.scope }),
    parameters: [
      ...names.map((name) => ({
        name,
        in: "path",
        required: true,
        schema: { type: "string", pattern: "^[\\w.-]{1,100}$" },
      })),
      ...query,
      ...(writes ? [{ $ref: "#/components/parameters/IdempotencyKey" }] : []),
      { $ref: "#/components/parameters/StripeAccount" },
      { $ref: "#/components/parameters/StripeVersion" },
    ],
    ...(writes
      ? {
          requestBody: {
            required: required.length > 0,
            content: { "application/x-www-form-urlencoded": { schema }, "application/json": { schema } },
          },
        }
      : {}),
    responses: {
      200: {
        description: route.summary,
        headers: headerRefs(
          "Request-Id",
          "Stripe-Version",
          ...(writes ? (["Idempotent-Replayed", "Idempotency-Key"] as const) : [])
        ),
        content: { "application/json": { schema: { $ref: `#/components/schemas/${output}` } } },
      },
      400: ref("BadRequest"),
      401: ref("Unauthorized"),
      403: ref("Forbidden"),
      404: ref("NotFound"),
      ...(writes ? { 409: ref("Conflict"), 413: ref("TooLarge") } : {}),
      429: ref("TooManyRequests"),
      503: ref("Unavailable"),
    },
  }
}

/** The OpenAPI document of the routes, made from the schemas that check their requests and name their answers. */
export function openApi(routes: readonly Route[], public_url: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, "{$1}")
    paths[path] = { ...paths[path], [route.method]: operationOf(route) }
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "VietQR gateway",
      version: apiVersion,
      description: "VietQR bank transfers through Stripe's API. Objects have Stripe's shapes.",
      license: { name: "MIT" },
    },
    servers: [{ url: public_url }],
    security: [{ key: [] }],
    paths,
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer" } },
      parameters: {
        IdempotencyKey: {
          name: "Idempotency-Key",
          in: "header",
          schema: { type: "string", maxLength: 255 },
          description:
            "The same key with the same parameters gives the same answer, without doing the work again",
        },
        StripeAccount: {
          name: "Stripe-Account",
          in: "header",
          schema: { type: "string" },
          description: "The connected account to act on",
        },
        StripeVersion: { name: "Stripe-Version", in: "header", schema: { type: "string" } },
      },
      headers,
      responses,
      schemas: { Error: errorSchema, ...componentSchemas() },
    },
  }
}
