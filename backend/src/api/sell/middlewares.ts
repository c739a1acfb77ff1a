import type { MiddlewareRoute } from "@medusajs/framework/http"
import { servePanel } from "./serve-panel"

/**
 * Serves the seller panel at /sell.
 * Without `methods` the matcher is a mount path (`app.use`): it takes /sell and everything below it, and not /seller.
 */
export const sellMiddlewares: MiddlewareRoute[] = [{ matcher: "/sell", middlewares: [servePanel] }]
