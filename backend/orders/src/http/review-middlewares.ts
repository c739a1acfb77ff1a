import { addressOf, type Limited, limitRate } from "@chophien/platform/http/rate-limit"
import type { MiddlewareRoute } from "@medusajs/framework/http"

const window_ms = 15 * 60 * 1000
const day_ms = 24 * 60 * 60 * 1000
const idOf = (req: Limited): string => req.params["id"] ?? ""

/** A limit by order group, and a wider one by address: many shoppers have one address. */
const limits = (name: string) => [
  limitRate({ name, limit: 40, window_ms, keyOf: idOf }),
  limitRate({ name: `${name}-address`, limit: 120, window_ms, keyOf: addressOf }),
]

/** What limits reviews, messages, and reports of either. */
export const reviewMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/order-groups/:id/reviews", methods: ["POST"], middlewares: limits("reviews") },
  {
    matcher: "/store/order-groups/:id/seller-reviews",
    methods: ["POST"],
    middlewares: limits("seller-reviews"),
  },
  {
    matcher: "/store/order-groups/:id/orders/:order_id/messages",
    methods: ["POST"],
    middlewares: limits("order-messages"),
  },
  {
    matcher: "/store/order-groups/:id/orders/:order_id/messages/call",
    methods: ["POST"],
    middlewares: limits("centre-calls"),
  },
  {
    matcher: "/store/catalogue/listings/:handle/questions",
    methods: ["POST"],
    middlewares: [limitRate({ name: "product-questions", limit: 20, window_ms: day_ms, keyOf: addressOf })],
  },
  {
    matcher: "/store/catalogue/reviews/:id/reports",
    methods: ["POST"],
    middlewares: [limitRate({ name: "review-reports", limit: 20, window_ms: day_ms, keyOf: addressOf })],
  },
]
