import type { MiddlewareRoute } from "@medusajs/framework/http"

/** Middlewares of the sellers' routes. */
export const sellerMiddlewares: MiddlewareRoute[] = []
