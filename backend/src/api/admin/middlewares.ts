import type { MiddlewareRoute } from "@medusajs/framework/http"

/** Middlewares of the staff routes. */
export const adminMiddlewares: MiddlewareRoute[] = []
