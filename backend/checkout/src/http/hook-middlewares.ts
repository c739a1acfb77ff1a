import type { MiddlewareRoute } from "@medusajs/framework/http"

/** Middlewares of the machines' routes: a signature is checked over the bytes as they came. */
export const hooksMiddlewares: MiddlewareRoute[] = [
  { matcher: "/hooks/vietqr", methods: ["POST"], bodyParser: { preserveRawBody: true, sizeLimit: "256kb" } },
]
