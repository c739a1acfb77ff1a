import { refusalOf } from "@chophien/file-sharp/refusal"
import {
  defineMiddlewares,
  errorHandler,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ZodError } from "@medusajs/framework/zod"
import { localeOf, translate } from "../i18n"
import { boundInput } from "../utils/bounds"
import { refuseUnkeepable } from "../utils/clean-input"
import { InvalidInput } from "../utils/input"
import { outliveClients } from "../utils/keep-alive"
import { Problem, problemOf, problemStatus } from "../utils/problem"
import { trustProxies } from "../utils/rate-limit"
import { adminMiddlewares } from "./admin/middlewares"
import { guardBrowsers } from "./guard"
import { hooksMiddlewares } from "./hooks/middlewares"
import { sellMiddlewares } from "./sell/middlewares"
import { sellerMiddlewares } from "./seller/middlewares"
import { catalogueMiddlewares } from "./store/catalogue-middlewares"
import { checkoutMiddlewares } from "./store/checkout-middlewares"

const medusaErrors = errorHandler()

/** One shape for every refusal: `{ type, code, message, param? }`, in the caller's language. */
function answerProblem(
  error: unknown,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  const locale = localeOf(req.headers["accept-language"])
  const refusal = refusalOf(error)
  const problem =
    problemOf(error) ??
    (refusal && new Problem(refusal === "picture_queue_full" ? "unavailable" : "invalid_request", refusal))
  if (problem) {
    res.status(problemStatus[problem.problem_type]).json(problem.toJSON(locale))
    return
  }
  if (error instanceof InvalidInput) {
    res.status(400).json(error.toJSON(locale))
    return
  }
  if (error instanceof ZodError) {
    // Our own data is not what we believe it is: nothing the caller could mend.
    req.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Unexpected data at ${req.method} ${req.path}`, error)
    res.status(500).json({ type: "unexpected", code: "unexpected", message: translate(locale, "unexpected") })
    return
  }
  medusaErrors(error, req, res, next)
}

outliveClients()

export default defineMiddlewares({
  routes: [
    { matcher: "/*", middlewares: [trustProxies, guardBrowsers, refuseUnkeepable] },
    { matcher: "/store/*", middlewares: [boundInput] },
    ...sellMiddlewares,
    ...hooksMiddlewares,
    ...adminMiddlewares,
    ...sellerMiddlewares,
    ...catalogueMiddlewares,
    ...checkoutMiddlewares,
  ],
  errorHandler: answerProblem,
})
