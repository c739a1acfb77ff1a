import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express"
import { errorAnswer } from "./http/answer"
import { forgeryLimits, pageLimits, rateLimits } from "./http/rate-limit"
import { requestTimeout } from "./http/request-timeout"
import { apiRouter, requestId } from "./http/router"
import type { ApiServices } from "./http/services"
import { StripeError } from "./http/stripe-error"
import { resolverOf } from "./objects/find-object"
import { operationRouter } from "./operation/router"
import { pagesRouter } from "./pages/router"
import { routes } from "./routes"
import { sourcesRouter } from "./sources/router"
import { vietqrVnRouter } from "./sources/vietqr-vn-router"

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
function accessLog({ log, observer }: ApiServices): RequestHandler {
  return (request, response, next) => {
    const began = performance.now()
    response.on("finish", () => {
      const seconds = (performance.now() - began) / 1000
      const path: unknown = request.route?.path
      const route = typeof path === "string" ? request.baseUrl + path : "unmatched"
      observer.requestFinished({ method: request.method, route, status: response.statusCode }, seconds)
      log.info(
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
function errors(services: ApiServices): ErrorRequestHandler {
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
    const answer = errorAnswer(services, known, String(response.locals.request_id))
    response.status(answer.status).type("application/json").send(answer.body)
  }
}

/** The whole HTTP face of the gateway. */
export function makeApp(services: ApiServices): Express {
  const { config, sources, knownKeys } = services
  const app = express()
  app.disable("x-powered-by")
  app.disable("etag")
  app.set("query parser", false)
  app.set("trust proxy", config.trusted_proxies)
  app.use(requestId, headers, accessLog(services))
  app.use(operationRouter(services, routes))
  app.use(["/sources", "/bank", "/api/token_generate"], forgeryLimits(config.forged_notices_max))
  app.use(["/sources", "/bank"], requestTimeout())
  app.use("/sources", sourcesRouter(services))
  const vietqrVn = sources.find(({ name }) => name === "vietqr_vn")
  if (vietqrVn && config.vietqr_vn) app.use(vietqrVnRouter(services, vietqrVn, config.vietqr_vn))
  app.use(["/enrol", "/pay", "/qr", "/refund-account", "/test"], pageLimits(config.rate_limit_per_second))
  app.use(pagesRouter(services))
  app.use(rateLimits(config.rate_limit_per_second, knownKeys))
  app.use(apiRouter(services, routes, resolverOf))
  app.use((request) => {
    throw new StripeError(
      404,
      `Unrecognized request URL (${request.method}: ${request.path.slice(0, 200)}).`,
      { code: "resource_missing" }
    )
  })
  app.use(errors(services))
  return app
}
