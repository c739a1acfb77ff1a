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
import { boundInput } from "../http/bound-input"
import { refuseUnstorable } from "../http/clean-input"
import { endSessionsAfterReset } from "../http/end-sessions-after-reset"
import { installGate, requireGate } from "../http/gate"
import { requireInvitedAddress } from "../http/guard-registration"
import { guardRequests } from "../http/guard-requests"
import { lengthenKeepAlive } from "../http/keep-alive"
import { limitAnonymous } from "../http/limit-anonymous"
import { addressOf, limitRate } from "../http/rate-limit"
import { requireGoodPassword } from "../http/require-good-password"
import { secondFactorLimit, takeCodeOnce } from "../http/second-factor"
import { prepareSignIn, signInLimits } from "../http/sign-in"
import { InvalidInput } from "../input"
import { Problem, problemOf, problemStatus } from "../problem"
import { outageProblem } from "../readiness/outage"
import { texts } from "../texts"
import { localeOf, translate } from "../texts/define-texts"

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
  if (error instanceof ZodError) {
    // Our own data is not what we believe it is: nothing the caller could mend.
    req.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Unexpected data at ${req.method} ${req.path}`, error)
    res
      .status(500)
      .json({ type: "unexpected", code: "unexpected", message: translate(locale, texts.unexpected) })
    return
  }
  medusaErrors(error, req, res, next)
}

lengthenKeepAlive()
installGate(guardRequests)

const hour_ms = 3_600_000
/** Each makes a mail or a row: by one address, thirty an hour. */
const resetLimit = limitRate({ name: "reset-password", limit: 30, window_ms: hour_ms, keyOf: addressOf })

export default defineMiddlewares({
  routes: [
    { matcher: "/*", middlewares: [requireGate, refuseUnstorable, limitAnonymous] },
    { matcher: "/store/*", middlewares: [boundInput] },
    {
      matcher: "/auth/:actor_type/:auth_provider",
      methods: ["POST"],
      middlewares: [...signInLimits, prepareSignIn],
    },
    {
      matcher: "/auth/user/emailpass/register",
      methods: ["POST"],
      middlewares: [requireInvitedAddress, requireGoodPassword],
    },
    { matcher: "/auth/user/emailpass/reset-password", methods: ["POST"], middlewares: [resetLimit] },
    {
      matcher: "/auth/user/emailpass/update",
      methods: ["POST"],
      middlewares: [requireGoodPassword, endSessionsAfterReset],
    },
    {
      matcher: "/auth/mfa/challenges/:id/verify",
      methods: ["POST"],
      middlewares: [secondFactorLimit, takeCodeOnce],
    },
    {
      matcher: "/auth/mfa/factors/:id/verify",
      methods: ["POST"],
      middlewares: [secondFactorLimit, takeCodeOnce],
    },
    { matcher: "/auth/mfa/factors/:id", methods: ["DELETE"], middlewares: [secondFactorLimit, takeCodeOnce] },
  ],
  errorHandler: answerProblem,
})
