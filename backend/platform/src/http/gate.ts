import {
  ApiLoader,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { noteRoute } from "../access/running-routes"

/** What looks at a request before its body is read; it throws, or answers, to stop it. */
export type GateCheck = (req: MedusaRequest, res: MedusaResponse) => Promise<void>

type Handler = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => unknown

const passed = new WeakSet<object>()

/**
 * Puts a check before the parsers of bodies, which Medusa runs before every middleware of an application. Medusa wraps
 * whatever it registers by two static functions, made for instrumentation: the first parser goes through one of them,
 * each route through the other. Whoever wrapped before still does.
 */
export function installGate(check: GateCheck): void {
  const { traceMiddleware, traceRoute } = ApiLoader
  ApiLoader.traceRoute = (handler, route) => {
    noteRoute({ method: route.method, path: route.route })
    return traceRoute ? traceRoute(handler, route) : handler
  }
  ApiLoader.traceMiddleware = (handler, route) => {
    const traced = traceMiddleware ? traceMiddleware(handler, route) : handler
    return handler.name === "jsonBodyParser" ? behindGate(check, traced) : traced
  }
}

const behindGate =
  (check: GateCheck, parser: Handler) =>
  (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void => {
    check(req, res).then(() => {
      if (res.headersSent) return
      passed.add(req)
      parser(req, res, next)
    }, next)
  }

/** Refuses every request that did not come through the gate: a Medusa that registers its parsers otherwise is shut, not open. */
export function requireGate(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  if (!passed.has(req)) throw new Error("A request came in beside the gate.")
  next()
}
