import type { MiddlewareRoute } from "@medusajs/framework/http"
import { keepReservedStock } from "./keep-reserved-stock"

/** Middlewares of the staff routes. */
export const adminMiddlewares: MiddlewareRoute[] = [{ matcher: "/admin/inventory-items/*", methods: ["POST"], middlewares: [keepReservedStock] }]
