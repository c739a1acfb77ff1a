import { z } from "zod"
import type { Route } from "../http/route"
import { apiVersion } from "../http/versions"

const error = {
  description: "A refusal; `param` names the field",
  content: {
    "application/json": {
      schema: {
        type: "object",
        properties: { error: { type: "object", required: ["type", "message"], properties: { type: { type: "string" }, code: { type: "string" }, param: { type: "string" }, message: { type: "string" } } } },
      },
    },
  },
}

function schemaOf(route: Route): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(route.input, { io: "input", unrepresentable: "any", target: "draft-2020-12" })
  return schema
}

function operationOf(route: Route): object {
  const schema = schemaOf(route)
  const names = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? "")
  const properties = z.record(z.string(), z.unknown()).safeParse(schema.properties).data ?? {}
  const query = route.method === "post" ? [] : Object.entries(properties).map(([name, shape]) => ({ name, in: "query", schema: shape, style: "deepObject", explode: true }))
  return {
    summary: route.summary,
    operationId: `${route.method} ${route.path}`.replace(/[^a-z]+/gi, "_"),
    ...(route.scope === "public" ? {} : { "x-scope": route.scope }),
    parameters: [
      ...names.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
      ...query,
      ...(route.method === "post" ? [{ name: "Idempotency-Key", in: "header", schema: { type: "string", maxLength: 255 } }] : []),
      { name: "Stripe-Account", in: "header", schema: { type: "string" } },
    ],
    ...(route.method === "post" ? { requestBody: { content: { "application/x-www-form-urlencoded": { schema }, "application/json": { schema } } } } : {}),
    responses: { 200: { description: "The object", content: { "application/json": { schema: { type: "object" } } } }, "4XX": error },
  }
}

/** The OpenAPI document of the routes, made from the schemas that check their requests. */
export function openApi(routes: Route[], public_url: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, "{$1}")
    paths[path] = { ...paths[path], [route.method]: operationOf(route) }
  }
  return {
    openapi: "3.1.0",
    info: { title: "VietQR gateway", version: apiVersion, description: "VietQR bank transfers through Stripe's API. Objects have Stripe's shapes.", license: { name: "MIT" } },
    servers: [{ url: public_url }],
    security: [{ key: [] }],
    components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } },
    paths,
  }
}
