import { defineMiddlewares } from "@medusajs/framework/http"
import { answerProblem } from "../http/answer-problem"
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
