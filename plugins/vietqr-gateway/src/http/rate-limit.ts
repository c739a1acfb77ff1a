import type { RequestHandler } from "express"
import { ipKeyGenerator, rateLimit } from "express-rate-limit"
import { sha256Hex } from "../common/signatures"
import { StripeError } from "../common/errors"
import { keyOf } from "./authenticate"

const tooMany = new StripeError(429, "Request rate limit exceeded. Wait a moment and try again.", { code: "rate_limit", type: "rate_limit_error" })

/** At most `per_second` requests of one key (or, without one, of one address), counted over ten seconds. */
export function rateLimits(per_second: number): RequestHandler {
  return rateLimit({
    windowMs: 10_000,
    limit: per_second * 10,
    standardHeaders: false,
    legacyHeaders: false,
    keyGenerator(request) {
      const key = keyOf(request)
      return key ? sha256Hex(key) : ipKeyGenerator(request.ip ?? "")
    },
    handler: (_request, response) => {
      response.set("Retry-After", "10").status(tooMany.status).json(tooMany.toBody())
    },
  })
}
