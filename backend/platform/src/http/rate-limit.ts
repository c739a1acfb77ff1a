import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ipKeyGenerator, rateLimit } from "express-rate-limit"
import { RATE_LIMITS_MODULE } from "../modules/rate-limits"
import { LimitStore } from "../modules/rate-limits/limit-store"
import type RateLimitsModuleService from "../modules/rate-limits/service"
import { Problem } from "../problem"
import { texts } from "../texts"
import type { Text } from "../texts/define-texts"

/** What a limiter reads of a request. */
export type Limited = { body?: unknown; params: Record<string, string>; ip?: string }

/** How a route is limited. */
export type Limit = {
  /** Names the limiter where all processes count together; one of a kind. */
  name: string
  /** The most requests of one key in the window; the next one is refused. */
  limit: number
  window_ms: number
  keyOf: (req: Limited) => string
  /** What the refused caller is told. */
  text?: Text
  /** Counts only requests that failed. */
  failuresOnly?: boolean
  skip?: (req: Limited) => boolean
}

/** Whom a request comes from; of an IPv6 address the network, as one household has all addresses of it. */
export const addressOf = (req: Limited): string => ipKeyGenerator(req.ip ?? "")

/** A middleware that refuses with 429 who asks too often. */
export const limitRate = ({
  name,
  limit,
  window_ms,
  keyOf,
  text = texts.too_many_requests,
  failuresOnly = false,
  skip,
}: Limit) =>
  rateLimit({
    limit,
    windowMs: window_ms,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    store: new LimitStore(name),
    keyGenerator: keyOf,
    skipSuccessfulRequests: failuresOnly,
    handler: (_req, _res, next) => next(new Problem("too_many_requests", text)),
    ...(skip ? { skip } : {}),
    // A header of who is not trusted is not looked at, which is meant so and nothing to warn of.
    validate: { xForwardedForHeader: false },
  })

/** Tells the server whose `X-Forwarded-For` counts, before anything asks for the caller's address. */
export function trustProxies(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  const { trust_proxy } = req.scope.resolve<RateLimitsModuleService>(RATE_LIMITS_MODULE)
  if (req.app.get("trust proxy") !== trust_proxy) req.app.set("trust proxy", trust_proxy)
  next()
}
