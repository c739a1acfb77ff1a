import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express"
import { vietqrVnRouter } from "../core/sources/vietqr-vn"
import type { Gateway } from "../runtime/gateway"
import { pageLimits, rateLimits } from "./http/rate-limit"
import { patience } from "./http/request-timeout"
import { answerOf, apiRouter, requestId } from "./http/router"
import { StripeError } from "./http/stripe-error"
import { operateRouter } from "./operation/router"
import { pagesRouter } from "./pages/router"
import { routes } from "./routes"
import { sourcesRouter } from "./sources/intake"

const headers: RequestHandler = (_request, response, next) => {
  response.set({
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
  })
  next()
}

/** One line for each request: no query, no body, nothing personal. */
function accessLog(gateway: Gateway): RequestHandler {
  return (request, response, next) => {
    const began = performance.now()
    response.on("finish", () => {
      const seconds = (performance.now() - began) / 1000
      const path: unknown = request.route?.path
      const route = typeof path === "string" ? request.baseUrl + path : "unmatched"
      gateway.metrics.requests.observe(
        { method: request.method, route, status: String(response.statusCode) },
        seconds
      )
      gateway.log.info(
        {
          request_id: response.locals.request_id,
          method: request.method,
          route,
          status: response.statusCode,
          ms: Math.round(seconds * 1000),
        },
        "request"
      )
    })
    next()
  }
}

/** Faults of body parsing and of routes, in Stripe's form. */
function errors(gateway: Gateway): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) {
      next(error)
      return
    }
    const status: unknown = error instanceof Error ? Reflect.get(error, "status") : undefined
    const known =
      typeof status === "number" && status >= 400 && status < 500 && !(error instanceof StripeError)
        ? new StripeError(
            status,
            status === 413 ? "The request is too large." : "The request cannot be read.",
            { param: error instanceof URIError ? "url" : "body", code: "parameter_invalid" }
          )
        : error
    const answer = answerOf(gateway, known, String(response.locals.request_id))
    response.status(answer.status).type("application/json").send(answer.body)
  }
}

/** The whole HTTP face of the gateway. */
export function makeApp(gateway: Gateway): Express {
  const app = express()
  app.disable("x-powered-by")
  app.disable("etag")
  app.set("query parser", false)
  app.set("trust proxy", gateway.config.trusted_proxies)
  app.use(requestId, headers, accessLog(gateway))
  app.use(operateRouter(gateway))
  app.use(["/sources", "/bank"], patience())
  app.use("/sources", sourcesRouter(gateway, gateway.sources))
  const vietqrVn = gateway.sources.find(({ name }) => name === "vietqr_vn")
  if (vietqrVn && gateway.config.vietqr_vn)
    app.use(vietqrVnRouter(gateway, vietqrVn, gateway.config.vietqr_vn))
  app.use(["/pay", "/qr", "/test"], pageLimits(gateway.config.rate_limit_per_second))
  app.use(pagesRouter(gateway))
  app.use(rateLimits(gateway.config.rate_limit_per_second, gateway.knownKeys))
  app.use(apiRouter(gateway, routes))
  app.use((request) => {
    throw new StripeError(
      404,
      `Unrecognized request URL (${request.method}: ${request.path.slice(0, 200)}).`,
      { code: "resource_missing" }
    )
  })
  app.use(errors(gateway))
  return app
}
