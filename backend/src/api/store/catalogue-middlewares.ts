import type { MiddlewareRoute } from "@medusajs/framework/http"

/** Middlewares of the catalogue routes. */
export const catalogueMiddlewares: MiddlewareRoute[] = []
