import { addressOf, limitRate } from "@chophien/platform/http/rate-limit"
import type { MiddlewareRoute } from "@medusajs/framework/http"

const hour_ms = 60 * 60 * 1000

/** People ask for a few seasons; somebody else's address is worth nothing to a machine. */
const noticeLimit = limitRate({ name: "season-notices", limit: 30, window_ms: hour_ms, keyOf: addressOf })
/** Behind one address are many shoppers, but no machine's worth of clicks. */
const clickLimit = limitRate({ name: "search-clicks", limit: 3000, window_ms: hour_ms, keyOf: addressOf })

/** Somebody who reports goods does so once or twice; a grudge does so often. */
const reportLimit = limitRate({ name: "listing-reports", limit: 10, window_ms: hour_ms, keyOf: addressOf })

/** What limits asking for a season, reporting goods and counting clicks. */
export const searchMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/catalogue/listings/:handle/season-notices",
    methods: ["POST"],
    middlewares: [noticeLimit],
  },
  {
    matcher: "/store/catalogue/listings/:handle/reports",
    methods: ["POST"],
    middlewares: [reportLimit],
  },
  { matcher: "/store/catalogue/searches/clicks", methods: ["POST"], middlewares: [clickLimit] },
]
