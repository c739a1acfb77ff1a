import { defineMiddlewares } from "@medusajs/framework/http"

/** A bank's statement comes as a file of some megabytes. */
export default defineMiddlewares([
  { matcher: "/admin/payouts/statements", methods: ["POST"], bodyParser: { sizeLimit: "5mb" } },
])
