import { refusalOf } from "@chophien/file-sharp/refusal"
import {
  errorHandler,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ZodError } from "@medusajs/framework/zod"
import { InvalidInput } from "../input"
import { loggedAddress } from "../modules/site/hide-secrets-in-log"
import { Problem, problemOf, problemStatus } from "../problem"
import { outageProblem } from "../readiness/outage"
import { texts } from "../texts"
import { localeOf, translate } from "../texts/define-texts"
import { isInnerError } from "./inner-error"

const medusaErrors = errorHandler()

/** A workflow throws copies of errors, which are none. */
function errorOf(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown
  const message =
    typeof thrown === "object" && thrown !== null && "message" in thrown ? thrown.message : thrown
  return new Error(String(message))
}

/**
 * One shape for every refusal: `{ type, code, message, param? }`, in the caller's language. What went wrong in here is
 * logged, and answered as a 500 that names nothing of it.
 */
export function answerProblem(
  error: unknown,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  // The route may have said how long its answer may be stored; this is another one.
  res.setHeader("Cache-Control", "no-store")
  const locale = localeOf(req.headers["accept-language"])
  const refusal = refusalOf(error)
  const problem =
    problemOf(error) ??
    (refusal &&
      new Problem(refusal === "picture_queue_full" ? "unavailable" : "invalid_request", texts[refusal])) ??
    outageProblem(error)
  if (problem) {
    res.status(problemStatus[problem.problem_type]).json(problem.toJSON(locale))
    return
  }
  // An address that is no UTF-8, which Express cannot read.
  if (error instanceof URIError) {
    res.status(400).json(new Problem("invalid_request", texts.text_unreadable).toJSON(locale))
    return
  }
  if (error instanceof InvalidInput) {
    res.status(400).json(error.toJSON(locale))
    return
  }
  // A ZodError says that our own data is not what we believe it is: nothing the caller could mend.
  if (error instanceof ZodError || isInnerError(error)) {
    req.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Unexpected error at ${req.method} ${loggedAddress(req.path)}`, errorOf(error))
    res
      .status(500)
      .json({ type: "unexpected", code: "unexpected", message: translate(locale, texts.unexpected) })
    return
  }
  medusaErrors(error, req, res, next)
}
