import { subscribe } from "node:diagnostics_channel"
import { IncomingMessage, ServerResponse } from "node:http"

const adminPath = /^\/app(?:[/?#]|$)/i

/**
 * What the Admin's pages say to browsers: frame them nowhere, take each file for what it is called, come back over TLS.
 * Medusa answers them before any middleware of ours and offers no setting, so each answer is met as its request begins.
 * @param backend_url the address at which people open the Admin
 */
export function guardAdminPages(backend_url: string): void {
  const encrypted = backend_url.startsWith("https:")
  subscribe("http.server.request.start", (message) => {
    if (typeof message !== "object" || message === null || !("request" in message && "response" in message))
      return
    const { request, response } = message
    if (!(request instanceof IncomingMessage && response instanceof ServerResponse)) return
    if (!adminPath.test(request.url ?? "")) return
    response.setHeader("X-Content-Type-Options", "nosniff")
    response.setHeader("X-Frame-Options", "DENY")
    response.setHeader("Content-Security-Policy", "frame-ancestors 'none'")
    response.setHeader("Referrer-Policy", "no-referrer")
    if (encrypted) response.setHeader("Strict-Transport-Security", "max-age=31536000")
  })
}
