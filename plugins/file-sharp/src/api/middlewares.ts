import { authenticate, defineMiddlewares } from "@medusajs/framework/http"

export default defineMiddlewares({
  routes: [{ matcher: "/files/private/:name", middlewares: [authenticate("user", ["session", "bearer"])] }],
})
