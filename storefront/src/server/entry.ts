import "./no-autostart"
import { createServer } from "node:http"
import { handler } from "@astrojs/node/server.js"
import compression from "compression"
import { config } from "../environment/config"
import { log } from "../environment/log"
import { boundRequest, photos_timeout_ms } from "./bound-request"

/**
 * How long a request may take to arrive, its head and in full. Who sends slower is cut off: at once the next time that
 * Node looks, which it does in that interval.
 */
const arrival = {
  headersTimeout: 15_000,
  requestTimeout: photos_timeout_ms,
  connectionsCheckingInterval: 2_000,
}
/** How long an idle connection is kept: longer than a proxy keeps its own, which would else answer 502 now and then. */
const keep_alive_ms = 75_000
/** How long open requests may take to finish after a stop signal. */
const drain_ms = 5_000

/** What the pages take; Astro fails at TRACE, whose answer would hold a shopper's cookies. */
const methods = ["GET", "HEAD", "POST"]

const compress = compression({ threshold: 512 })

const server = createServer(arrival, (request, response) => {
  // Also of the files that the adapter sends by itself; pages get this and more from src/middleware.ts.
  response.setHeader("x-content-type-options", "nosniff")
  if (!methods.includes(request.method ?? "")) {
    response.writeHead(405, { allow: methods.join(", ") }).end()
    return
  }
  if (!boundRequest(request, response)) return
  compress(request, response, () => handler(request, response))
})
server.keepAliveTimeout = keep_alive_ms
server.on("error", (error: NodeJS.ErrnoException) => {
  const reason =
    error.code === "EADDRINUSE"
      ? `port ${config.port} is taken; set STOREFRONT_PORT to another`
      : error.message
  log("error", `The storefront cannot start: ${reason}.`)
  process.exit(1)
})
server.listen({ port: config.port, host: config.host }, () => {
  log("info", `Storefront listening on ${config.storefrontUrl} (port ${config.port})`)
})

function stop(): void {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), drain_ms).unref()
}
process.on("SIGTERM", stop)
process.on("SIGINT", stop)
