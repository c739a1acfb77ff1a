import type { Route } from "../http/route"
import { apiVersion } from "../http/versions"
import { components } from "./components"
import { documentPath, operationOf, tagOf } from "./operation"

/** What every endpoint is sent; it answers with any 2xx. */
const webhooks = {
  event: {
    post: {
      operationId: "receive_event",
      summary: "Something happened",
      description:
        "Signed by `Stripe-Signature: t=…,v1=…`, HMAC-SHA256 over `t.body` with the endpoint's secret.",
      parameters: [
        {
          name: "Stripe-Signature",
          in: "header",
          required: true,
          schema: { type: "string" },
          description: "When it was sent, and one signature for each secret that holds",
        },
      ],
      requestBody: {
        required: true,
        content: { "application/json": { schema: { $ref: "#/components/schemas/Event" } } },
      },
      responses: {
        "2XX": { description: "Taken" },
        "4XX": { description: "Not taken: sent again, slower each time, for three days" },
      },
    },
  },
}

/** The OpenAPI 3.1 document of the routes, made from the schemas that check their requests and name their answers. */
export function openApi(routes: readonly Route[], public_url: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    const path = documentPath(route)
    paths[path] = { ...paths[path], [route.method]: operationOf(route) }
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "VietQR gateway",
      version: apiVersion,
      description: "VietQR bank transfers through Stripe's API. Objects have Stripe's shapes.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: public_url }],
    security: [{ bearer: [] }, { basic: [] }],
    tags: [...new Set(routes.map(tagOf))].sort().map((name) => ({ name })),
    paths,
    webhooks,
    components: components(),
  }
}
