import { defineMiddlewares } from "@medusajs/framework/http"
import { searchMiddlewares } from "../http/search-middlewares"

/** What limits the routes of shoppers that write; how large a sheet of goods may be that staff send, in Base64. */
export default defineMiddlewares([
  ...searchMiddlewares,
  { matcher: "/admin/goods-imports", methods: ["POST"], bodyParser: { sizeLimit: "11mb" } },
])
