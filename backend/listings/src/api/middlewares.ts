import { defineMiddlewares } from "@medusajs/framework/http"
import { noteStanding } from "../http/note-standing"
import { searchMiddlewares } from "../http/search-middlewares"

/**
 * What limits the routes of shoppers that write, and what staff decide on core's page of a product.
 * How large a sheet of goods may be that staff send, in Base64.
 */
export default defineMiddlewares([
  ...searchMiddlewares,
  { matcher: "/admin/products/batch", methods: ["POST"], middlewares: [noteStanding] },
  { matcher: "/admin/products/:id", methods: ["POST"], middlewares: [noteStanding] },
  { matcher: "/admin/goods-imports", methods: ["POST"], bodyParser: { sizeLimit: "11mb" } },
])
