import type { RequestHandler } from "express"
import { ipKeyGenerator, rateLimit } from "express-rate-limit"
import { sha256Hex } from "../../kernel/signatures"
import { keyOf } from "./authenticate"
import { StripeError } from "./stripe-error"

const tooMany = new StripeError(429, "Request rate limit exceeded. Wait a moment and try again.", {
  code: "rate_limit",
  type: "rate_limit_error",
})

const window_ms = 10_000

const handler: RequestHandler = (_request, response) => {
  response
    .set({ "Retry-After": String(window_ms / 1000), "Stripe-Rate-Limited-Reason": "global-rate" })
    .status(tooMany.status)
    .json(tooMany.toBody())
}

/**
 * At most `per_second` requests of one key, counted over ten seconds. What shows no key that was found good before is
 * counted by its address, so that guessing keys gives nobody a fresh allowance. A publishable key lies in every payer's
 * browser: it has an allowance at each address, so that nobody uses up that of the others.
 */
export function rateLimits(per_second: number, knownKeys: ReadonlySet<string>): RequestHandler {
  return rateLimit({
    windowMs: window_ms,
    limit: per_second * 10,
    standardHeaders: false,
    legacyHeaders: false,
    keyGenerator(request) {
      const key = keyOf(request)
      const hash = key ? sha256Hex(key) : ""
      const address = ipKeyGenerator(request.ip ?? "")
      if (!key || !knownKeys.has(hash)) return address
      return key.startsWith("pk_") ? `${hash} ${address}` : hash
    },
    handler,
  })
}

/** After `most` notices or sign-ins of one address that are refused with 401 in ten minutes, its next ones are not read. */
export function forgeryLimits(most: number): RequestHandler {
  return rateLimit({
    windowMs: 600_000,
    limit: most,
    standardHeaders: false,
    legacyHeaders: false,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => response.statusCode !== 401,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? ""),
    handler,
  })
}

/** At most `per_second` requests of one address for pages and pictures, counted over ten seconds. */
export function pageLimits(per_second: number): RequestHandler {
  return rateLimit({
    windowMs: window_ms,
    limit: per_second * 10,
    standardHeaders: false,
    legacyHeaders: false,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? ""),
    handler,
  })
}
