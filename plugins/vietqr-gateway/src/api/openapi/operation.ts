import { z } from "zod"
import { objects } from "../http/output"
import type { Route } from "../http/route"
import { headerRefs, parameterRef, responseRef } from "./components"
import { inputSchema, type JsonSchema } from "./json-schema"

/** The resource of a path: `/v1/vietqr/reviews/:review` → `reviews`. */
export function tagOf({ path }: Pick<Route, "path">): string {
  const parts = path.split("/").slice(2)
  const [first = "", second] = parts
  return first === "vietqr" || first === "test_helpers" ? (second ?? first) : first
}

/** The path as OpenAPI writes it: `:id` → `{id}`. */
export function documentPath({ path }: Pick<Route, "path">): string {
  return path.replace(/:(\w+)/g, "{$1}")
}

function pathParameters({ path }: Route): object[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string", pattern: "^[\\w.-]{1,100}$" },
  }))
}

/** Whether a parameter is written with brackets: `created[gte]=1`, `expand[]=charge`. */
function isDeep(schema: JsonSchema): boolean {
  return schema.type === "array" || schema.type === "object" || "anyOf" in schema
}

const schemaShape = z.object({
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  required: z.array(z.string()).default([]),
})

function queryParameters({ properties, required }: z.output<typeof schemaShape>): object[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
    ...(isDeep(schema) ? { style: "deepObject", explode: true } : {}),
  }))
}

function successOf(route: Route): object {
  const output = objects.get(route.output)?.id
  if (!output) throw new Error(`the answer of ${route.method} ${route.path} has no name`)
  return {
    description: route.summary,
    headers: headerRefs(
      "Request-Id",
      "Stripe-Version",
      ...(route.method === "post" ? (["Idempotent-Replayed", "Idempotency-Key"] as const) : [])
    ),
    content: { "application/json": { schema: { $ref: `#/components/schemas/${output}` } } },
  }
}

/** One route as an operation of the document. */
export function operationOf(route: Route): object {
  const schema = inputSchema(route.input)
  const shape = schemaShape.parse(schema)
  const writes = route.method === "post"
  return {
    tags: [tagOf(route)],
    summary: route.summary,
    operationId: `${route.method}${route.path}`.replace(/[^a-z0-9]+/gi, "_"),
    ...(route.scope === "public" ? {} : { "x-scope": route.scope }),
    parameters: [
      ...pathParameters(route),
      ...(writes ? [parameterRef("IdempotencyKey")] : queryParameters(shape)),
      parameterRef("StripeAccount"),
      parameterRef("StripeVersion"),
    ],
    ...(writes
      ? {
          requestBody: {
            required: shape.required.length > 0,
            content: { "application/x-www-form-urlencoded": { schema }, "application/json": { schema } },
          },
        }
      : {}),
    responses: {
      200: successOf(route),
      400: responseRef("BadRequest"),
      401: responseRef("Unauthorized"),
      403: responseRef("Forbidden"),
      404: responseRef("NotFound"),
      ...(writes ? { 409: responseRef("Conflict"), 413: responseRef("TooLarge") } : {}),
      429: responseRef("TooManyRequests"),
      503: responseRef("Unavailable"),
    },
  }
}
