import { defineMiddlewares } from "@medusajs/framework/http"
import { searchMiddlewares } from "../http/search-middlewares"

/** What limits the routes of shoppers that write. */
export default defineMiddlewares([...searchMiddlewares])
