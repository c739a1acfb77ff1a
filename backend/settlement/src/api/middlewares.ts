import { addressOf, limitRate } from "@chophien/platform/http/rate-limit"
import { defineMiddlewares } from "@medusajs/framework/http"

const hour_ms = 60 * 60 * 1000

export default defineMiddlewares([
  /** A bank's statement comes as a file of some megabytes. */
  { matcher: "/admin/payouts/statements", methods: ["POST"], bodyParser: { sizeLimit: "5mb" } },
  {
    matcher: "/store/carts/:id/invoice-request",
    methods: ["POST", "DELETE"],
    middlewares: [
      limitRate({
        name: "invoice-requests",
        limit: 30,
        window_ms: hour_ms,
        keyOf: ({ params }) => params["id"] ?? "",
      }),
      limitRate({ name: "invoice-requests-address", limit: 300, window_ms: hour_ms, keyOf: addressOf }),
    ],
  },
])
