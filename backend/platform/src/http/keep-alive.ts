import { subscribe } from "node:diagnostics_channel"
import { Server } from "node:http"

/** Longer than clients and proxies commonly keep theirs (60 s). */
const idle_ms = 75_000

function keepConnections(message: unknown): void {
  if (
    typeof message === "object" &&
    message !== null &&
    "server" in message &&
    message.server instanceof Server
  )
    message.server.keepAliveTimeout = idle_ms
}

/**
 * Keeps idle connections open longer than whoever holds them, so that no request meets one that is just being closed.
 * Node's own 5 seconds are shorter than a proxy's, which then answers 502. Medusa makes its server itself and
 * offers no setting, so the server is met at its first request.
 */
export function lengthenKeepAlive(): void {
  subscribe("http.server.request.start", keepConnections)
}
