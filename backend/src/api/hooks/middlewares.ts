import type { MiddlewareRoute } from "@medusajs/framework/http"

/** Middlewares of the machines' routes. */
export const hooksMiddlewares: MiddlewareRoute[] = []
