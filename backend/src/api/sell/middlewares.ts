import type { MiddlewareRoute } from "@medusajs/framework/http"

/** Serves the seller panel at /sell. */
export const sellMiddlewares: MiddlewareRoute[] = []
