import type { MiddlewareRoute } from "@medusajs/framework/http"

/** Middlewares of cart, checkout and order routes. */
export const checkoutMiddlewares: MiddlewareRoute[] = []
