import express, { type Router } from "express"
import { sameText } from "../../kernel/signatures"
import type { Gateway } from "../../runtime/gateway"
import { openApi } from "../openapi/openapi"
import { routes } from "../routes"

/** `/health` (the process answers), `/ready` (the database does too) and `/metrics` (for Prometheus, with a token if one is set). */
export function operateRouter(gateway: Gateway): Router {
  const router = express.Router()
  router.get("/health", (_request, response) => {
    response.json({ status: "ok" })
  })
  let document: string | undefined
  router.get("/openapi.json", (_request, response) => {
    // Making it takes the processor for some hundredths of a second, which must not be anyone's to take again and again.
    document ??= JSON.stringify(openApi(routes, gateway.config.public_url))
    response.type("application/json").send(document)
  })
  router.get("/ready", async (_request, response) => {
    const alive = await Promise.race([
      gateway.db.query("select 1").then(
        () => true,
        () => false
      ),
      new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 2000).unref()),
    ])
    response.status(alive ? 200 : 503).json({ status: alive ? "ready" : "database unreachable" })
  })
  router.get("/metrics", async (request, response) => {
    const token = gateway.config.metrics_token
    // What a proxy on this machine passes on comes from elsewhere.
    const local =
      request.get("x-forwarded-for") === undefined &&
      request.get("forwarded") === undefined &&
      ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(request.socket.remoteAddress ?? "")
    const allowed =
      token === undefined ? local : sameText(request.get("authorization") ?? "", `Bearer ${token}`)
    if (!allowed) {
      response.status(401).json({
        error: {
          type: "invalid_request_error",
          message: "Metrics need the token of GATEWAY_METRICS_TOKEN.",
        },
      })
      return
    }
    response.type(gateway.metrics.registry.contentType).send(await gateway.metrics.registry.metrics())
  })
  return router
}
