import express, { type Router } from "express"
import { sameText } from "../../kernel/signatures"
import type { Route } from "../http/route"
import type { ApiServices } from "../http/services"
import { openApi } from "../openapi/document"

/** How long the database may take to say that it is there. */
const ready_ms = 2000

async function isReady({ db }: Pick<ApiServices, "db">): Promise<boolean> {
  const answered = db.query("select 1").then(
    () => true,
    () => false
  )
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), ready_ms).unref())
  return Promise.race([answered, late])
}

/**
 * For operators: `/health` (the process answers), `/ready` (the database does too), `/metrics` (for Prometheus, with a token
 * if one is set) and `/openapi.json`.
 */
export function operationRouter(services: ApiServices, routes: readonly Route[]): Router {
  const { config, observer } = services
  const router = express.Router()
  router.get("/health", (_request, response) => {
    response.json({ status: "ok" })
  })
  let document: string | undefined
  router.get("/openapi.json", (_request, response) => {
    // Making it takes the processor for some hundredths of a second: done once, not at every request.
    document ??= JSON.stringify(openApi(routes, config.public_url))
    response.type("application/json").send(document)
  })
  router.get("/ready", async (_request, response) => {
    const ready = await isReady(services)
    response.status(ready ? 200 : 503).json({ status: ready ? "ready" : "database unreachable" })
  })
  router.get("/metrics", async (request, response) => {
    const token = config.metrics_token
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
    const { content_type, text } = await observer.metrics()
    response.type(content_type).send(text)
  })
  return router
}
