import { defineMiddlewares } from "@medusajs/framework/http"
import { hooksMiddlewares } from "../http/hook-middlewares"
import { checkoutMiddlewares } from "../http/shop-middlewares"
import { adminMiddlewares } from "../http/staff-middlewares"

/** Middlewares of the shop's carts and orders, of the gateway's hook, and of what staff do to orders. */
export default defineMiddlewares([...hooksMiddlewares, ...adminMiddlewares, ...checkoutMiddlewares])
